package zhijie.exchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhijie.common.RuleViolationException;
import zhijie.qualification.ReadingEntry;

class ReadingSheetTest {

    private static final String SHEET = "person,name,customer-complaints 被投诉次数,call-task-plan-rate\n"
            + "人员代码,姓名,客户投诉次数,呼叫任务计划完成率\nlin-xiao,林晓,2,95%\n";

    private static void isLinXiao(List<ReadingEntry> entries) {
        assertThat(entries)
                .containsExactly(
                        new ReadingEntry(3, "lin-xiao", "customer-complaints", null, Map.of("被投诉次数", "2")),
                        new ReadingEntry(3, "lin-xiao", "call-task-plan-rate", "95%", Map.of()));
    }

    private static List<ReadingEntry> csv(String text) {
        return ReadingSheet.read("投诉.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void csvIsReadInUtf8WithAndWithoutAMarkAndInGbk() {
        isLinXiao(csv(SHEET));
        isLinXiao(csv("\uFEFF" + SHEET));
        isLinXiao(ReadingSheet.read("投诉.CSV", SHEET.getBytes(Charset.forName("GBK"))));
    }

    @Test
    void csvMayBeSeparatedByTabsOrSemicolonsAndHaveQuotes() {
        isLinXiao(csv(SHEET.replace(',', '\t')));
        isLinXiao(csv(SHEET.replace(',', ';')));
        isLinXiao(csv(SHEET.replace("\n", "\r\n").replace("林晓", "\"林晓，\"\"座席\"\"\"")));
    }

    @Test
    void whatStandsWithoutAPersonOrAHeadingIsHandedOnToBeRefused() {
        assertThat(csv("person,name,customer-complaints 被投诉次数\n,谁,1\nlin-xiao,林晓,2,7\n"))
                .extracting(ReadingEntry::person, ReadingEntry::indicator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", "customer-complaints"),
                        org.assertj.core.groups.Tuple.tuple("lin-xiao", "customer-complaints"),
                        org.assertj.core.groups.Tuple.tuple("lin-xiao", ""));
        assertThat(csv("person,name,customer-complaints 被投诉次数\n\n,,\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name,person\n",
                "person,name,a 数,a 数\np,谁,1,2\n",
                "person,name,a 数\np,\"谁,1\n",
            })
    void aFileThatIsNoSheetOfReadingsIsRefused(String text) {
        assertThatThrownBy(() -> csv(text))
                .isInstanceOf(RuleViolationException.class)
                .extracting(e -> ((RuleViolationException) e).field())
                .isEqualTo("file");
    }

    @Test
    void tooManyLinesAndTooManyBytesAreRefused() {
        assertThatThrownBy(() -> csv("person,name,a 数\n" + "p,谁,1\n".repeat(20_001)))
                .hasMessageContaining("readings.tooMany");
        assertThat(csv("person,name,a 数\n人员代码,姓名,某指标\n" + "p,谁,1\n".repeat(20_000)))
                .as("as many as a template takes, and its headings")
                .hasSize(20_000);
        assertThatThrownBy(() -> ReadingSheet.read("a.csv", new byte[6 * 1024 * 1024]))
                .hasMessageContaining("readings.tooLarge");
    }

    private static byte[] workbook(Consumer<Workbook> fill) throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fill.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aWorkbookSaysItsNumbersAsTheyAreShown() throws IOException {
        byte[] bytes = workbook(workbook -> {
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            Row head = workbook.createSheet().createRow(0);
            String[] headings = {"person", "name", "a", "b", "c", "d"};
            for (int c = 0; c < headings.length; c++) {
                head.createCell(c).setCellValue(headings[c]);
            }
            Row row = workbook.getSheetAt(0).createRow(1);
            row.createCell(0).setCellValue(1001);
            row.createCell(2).setCellValue(0.953);
            row.getCell(2).setCellStyle(percent);
            row.createCell(3).setCellValue(0.1 + 0.2);
            row.createCell(4).setCellValue(LocalDate.of(2026, 10, 1));
            row.getCell(4).setCellStyle(date);
            row.createCell(5).setCellFormula("1/0");
        });

        assertThat(ReadingSheet.read("a.xlsx", bytes))
                .extracting(ReadingEntry::person, ReadingEntry::indicator, ReadingEntry::value)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("1001", "a", "95.3%"),
                        org.assertj.core.groups.Tuple.tuple("1001", "b", "0.3"),
                        org.assertj.core.groups.Tuple.tuple("1001", "c", "2026-10-01"));
    }

    @Test
    void bombsAndOtherFilesAreRefusedWithoutBeingUnpacked() throws IOException {
        byte[] sound = workbook(workbook -> workbook.createSheet());
        byte[] empty = workbook(workbook -> {});
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[600]), "Workbook");
            files.writeFilesystem(old);
        }
        for (byte[] file : List.of(
                bomb.toByteArray(), old.toByteArray(), empty, new byte[0], "person".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> ReadingSheet.read("a.xlsx", file))
                    .isInstanceOf(RuleViolationException.class)
                    .extracting(e -> ((RuleViolationException) e).field())
                    .isEqualTo("file");
        }
        assertThatThrownBy(() -> ReadingSheet.read("a.xlsx", sound)).hasMessageContaining("readings.noTemplate");
    }
}
