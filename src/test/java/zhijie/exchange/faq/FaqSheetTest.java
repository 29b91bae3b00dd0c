package zhijie.exchange.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FaqSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static FaqSheet read(String text) {
        return FaqSheet.read(text.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    @Test
    void takesAQuestionAndAnAnswerAndFillsTheRest() {
        FaqSheet sheet = read("\uFEFFquestion,answer\n保单丢了怎么补,带身份证到柜台补办。\n");
        assertThat(sheet.wrong()).isEmpty();
        assertThat(sheet.lines()).hasSize(1);
        assertThat(sheet.lines().get(0).text().say()).isEqualTo("带身份证到柜台补办。");
        assertThat(sheet.lines().get(0).text().verifyBy()).isAfter(TODAY);
        assertThat(sheet.lines().get(0).code())
                .isEqualTo(read("问题,答案\n保单丢了怎么补,别的\n").lines().get(0).code());
    }

    @Test
    void namesWrongLinesAndKeepsTheRest() {
        FaqSheet sheet = read("question,answer,scene\n好问题,好答案,\n,没有问题,\n没有答案,,\n好问题,重复,\n场景不对,答案,火星\n又一个,答案,\n");
        assertThat(sheet.lines()).hasSize(2);
        assertThat(sheet.wrong()).extracting(FaqSheet.Wrong::line).containsExactly(3, 4, 5, 6);
    }

    @Test
    void readsQuotedLinesAndTheEncodingOfChineseSpreadsheets() {
        byte[] bytes = "问题,答案\n\"退保,要收费吗\",\"要看时间。\n犹豫期内不收。\"\n".getBytes(Charset.forName("GB18030"));
        FaqSheet sheet = FaqSheet.read(bytes, TODAY);
        assertThat(sheet.lines().get(0).text().question()).isEqualTo("退保,要收费吗");
        assertThat(sheet.lines().get(0).text().say()).isEqualTo("要看时间。 犹豫期内不收。");
    }

    @Test
    void keepsALongAnswerWhole() {
        String answer = "先核实身份，再查询保单。".repeat(200);
        FaqSheet sheet = read("question,answer\n很长,\"" + answer + "\"\n");
        assertThat(sheet.lines().get(0).text().say())
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("。");
        assertThat(String.join("", sheet.lines().get(0).text().steps())).contains(answer);
    }

    @Test
    void saysWhatTheHeadingLacks() {
        assertThat(read("a,b\n1,2\n").wrong()).hasSize(1);
        assertThat(read("").wrong()).hasSize(1);
    }
}
