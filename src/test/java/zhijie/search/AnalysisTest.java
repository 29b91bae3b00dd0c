package zhijie.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

    private static List<String> tokens(String text) {
        return Analysis.queryTokens(Folding.fold(text)).stream()
                .map(Analysis.Token::text)
                .toList();
    }

    @Test
    void cutsChineseIntoPairs() {
        assertThat(tokens("退款到账")).containsExactly("退款", "款到", "到账");
    }

    @ParameterizedTest
    @CsvSource({"後臺帳戶, 后台账户", "ＫＰＩ, kpi", "坐席, 座席", "客戶服務專員, 客户服务专员", "①, 1"})
    void foldsOneCharacterToOne(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded).hasSameSizeAs(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"三天", "3天", "３ 天", "3日", "三日"})
    void aNumberWithItsUnitIsOneTokenHoweverWritten(String written) {
        assertThat(tokens(written)).contains("#3天");
    }

    @ParameterizedTest
    @CsvSource({"二十四小时, #24小时", "一百二十元, #120元", "十块, #10元", "两个工作日, #2工作日", "10GB, #10g", "5分钟, #5分"})
    void readsChineseNumerals(String written, String token) {
        assertThat(tokens(written)).contains(token);
    }

    @Test
    void keepsCodesWholeAndOpensMixedWords() {
        assertThat(tokens("1.1.1")).contains("1.1.1");
        assertThat(tokens("iPhone15")).contains("iphone15", "iphone", "15");
        assertThat(tokens("Wi-Fi")).contains("wifi");
    }

    @Test
    void weighsNumeralsAndEverydayWordsAlike() {
        assertThat(Analysis.codes("三天")).isEqualTo(Analysis.codes("3天"));
        assertThat(Analysis.codes("如何购买")).isEqualTo(Analysis.codes("怎么买"));
    }

    @Test
    void cutsPinyinInEveryWayThatReads() {
        assertThat(Pinyin.cuts("tousu")).contains(List.of("tou", "su"));
        assertThat(Pinyin.cuts("ts")).contains(List.of("t", "s"));
        assertThat(Pinyin.cuts("xian")).contains(List.of("xian"), List.of("xi", "an"));
        assertThat(Pinyin.cuts("a1")).isEmpty();
        assertThat(Pinyin.readsAs('行', "hang")).isTrue();
        assertThat(Pinyin.readsAs('行', "xing")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "还, hai huan",
        "着, zhe zhuo zhao",
        "重, zhong chong",
        "能, neng",
        "单, dan",
        "长, zhang chang",
        "会, hui kuai"
    })
    void aCharacterIsReadAsWordsReadIt(char c, String readings) {
        List<String> read = new ArrayList<>();
        for (short id : Pinyin.readings(c)) {
            read.add(Pinyin.syllable(id));
        }
        assertThat(read).containsExactly(readings.split(" "));
    }

    @Test
    void lettersThatReadAsWholeSyllablesAreNotShortened() {
        assertThat(Pinyin.cuts("hangzhang")).containsExactly(List.of("hang", "zhang"));
        assertThat(Pinyin.cuts("fangan")).containsExactlyInAnyOrder(List.of("fang", "an"), List.of("fan", "gan"));
    }
}
