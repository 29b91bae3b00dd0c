package zhijie.exchange.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

    @Test
    void aQuoteThatDoesNotCloseSpoilsItsOwnRowOnly() {
        FaqSheet sheet = read("question,answer\n\"没有收尾的问题,答案\n第二问,\"第二答\"\n\"第三,问\",\"说\"\"好\"\"\"\n第四问,\"到文件尾\n");
        assertThat(sheet.lines())
                .extracting(line -> line.text().question(), line -> line.text().say())
                .containsExactly(tuple("第二问", "第二答"), tuple("第三,问", "说\"好\""));
        assertThat(sheet.wrong()).extracting(FaqSheet.Wrong::line).containsExactly(2, 5);
    }

    @Test
    void namesTheLineAfterAnswersOfSeveralLines() {
        FaqSheet sheet = read("问题,答案\r\n一,\"甲\r\n乙\r\n\r\n丙\"\r\n\r\n,空问题\r\n二,丁\r\n");
        assertThat(sheet.lines()).hasSize(2);
        assertThat(sheet.wrong()).extracting(FaqSheet.Wrong::line).containsExactly(7);
    }

    @Test
    void namesTheColumnThatIsWrong() {
        FaqSheet sheet = read("question,answer,industry,scene,verifiedOn,verifyBy,code,appliesWhen\n"
                + "一,答,火星,,,,,\n二,答,,火星,,,,\n三,答,,,2026-02-30,,,\n四,答,,,,明年,,\n"
                + "五,答,,,2026-11-20,2026-11-01,,\n六,答,,,,,"
                + "长".repeat(61) + ",\n七,答,,,,,," + "长".repeat(201) + "\n八,答,,,2026/1/5,,,\n");
        assertThat(sheet.lines()).hasSize(1);
        assertThat(sheet.wrong())
                .extracting(FaqSheet.Wrong::field)
                .containsExactly("industry", "scene", "verifiedOn", "verifyBy", "verifyBy", "code", "appliesWhen");
    }

    @Test
    void codesThatTheDatabaseDoesNotTellApartAreTheSame() {
        FaqSheet sheet = read("code,question,answer\nFAQ-1,一,答\nｆａｑ-1,二,答\nfaq-2,三,答\n");
        assertThat(sheet.lines()).hasSize(2);
        assertThat(sheet.wrong()).extracting(FaqSheet.Wrong::line).containsExactly(3);
    }

    @Test
    void oneDamagedCharacterDoesNotTurnTheSheetIntoAnotherEncoding() {
        byte[] bytes = "question,answer\n保单丢了怎么补,带身份证到柜台补办\n年金怎么领,到期后申请领取\n".getBytes(StandardCharsets.UTF_8);
        bytes[20] = (byte) 0xC3;
        FaqSheet sheet = FaqSheet.read(bytes, TODAY);
        assertThat(sheet.lines()).extracting(line -> line.text().question()).containsExactly("年金怎么领");
        assertThat(sheet.wrong()).extracting(FaqSheet.Wrong::line).containsExactly(2);
    }

    @Test
    void readsTheUnicodeTextOfSpreadsheets() {
        byte[] bytes = "\uFEFF问题\t答案\r\n保单丢了怎么补\t带身份证\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(FaqSheet.read(bytes, TODAY).lines()).hasSize(1);
    }
}
