package zhijie.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordformsTest {

    @ParameterizedTest
    @CsvSource({"银行卡遗失如何补办, 银行卡不见怎么补换", "请问能否办理退货, 请问可不可以处理退货", "捡到信用卡要怎样, 拾获信用卡需要如何", "发票, 发票"})
    void sayTheSameInOneWay(String one, String other) {
        assertThat(Wordforms.shorten(one)).isEqualTo(Wordforms.shorten(other));
    }

    @ParameterizedTest
    @CsvSource({"开通, 关闭", "能, 不能", "退货, 换货", "收款, 付款", "存入, 取出", "丢失, 拾获", "买, 卖"})
    void keepOppositesApart(String one, String other) {
        assertThat(Wordforms.shorten(one)).isNotEqualTo(Wordforms.shorten(other));
    }

    /** A form in two lines would be one thing or the other by chance; one that stands for others has to stay itself. */
    @Test
    void eachFormStandsOnce() throws IOException {
        Set<String> first = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/zhijie/search/wordforms.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> words = List.of(line.split(" "));
                assertThat(words).as(line).hasSizeGreaterThan(1);
                first.add(words.get(0));
                words.forEach(word -> assertThat(seen.add(word)).as(word).isTrue());
            }
        }
        first.forEach(word -> assertThat(Wordforms.shorten(word)).isEqualTo(word));
    }
}
