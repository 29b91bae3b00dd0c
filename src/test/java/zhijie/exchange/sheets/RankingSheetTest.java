package zhijie.exchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import zhijie.qualification.Band;
import zhijie.qualification.RankedRow;
import zhijie.qualification.Ranking;
import zhijie.qualification.ScoreRow;
import zhijie.qualification.Scorecard;
import zhijie.qualification.Sentences;

class RankingSheetTest {

    private static RankedRow row(String name, String total, Band band, Ranking.Place place, boolean retraining) {
        ScoreRow score = new ScoreRow(
                1L,
                1L,
                "p-1",
                name,
                "客服一组",
                "call-centre-agent",
                "座席员",
                "2026-10",
                total == null ? Scorecard.State.MISSING : Scorecard.State.COMPLETE,
                total == null ? null : new BigDecimal(total),
                band,
                LocalDateTime.of(2026, 11, 1, 8, 0));
        return new RankedRow(score, place, retraining);
    }

    private static Sheet sheet(List<RankedRow> rows, Locale locale) throws IOException {
        byte[] bytes = RankingSheet.write("2026-10", rows::forEach, new Sentences(locale));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheetAt(0);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(
                cell.getCellType() == CellType.NUMERIC
                        ? BigDecimal.valueOf(cell.getNumericCellValue())
                                .stripTrailingZeros()
                                .toPlainString()
                        : cell.getStringCellValue()));
        return cells;
    }

    @Test
    void aLineSaysPlacePersonTotalBandAndMarks() throws IOException {
        Sheet sheet = sheet(
                List.of(
                        row("林晓", "96.50", Band.EXCELLENT, new Ranking.Place(1, true, true), false),
                        row("=1+1", "41.00", Band.FAILED, new Ranking.Place(2, false, false), true),
                        row("吴迪", null, null, new Ranking.Place(0, false, false), false)),
                Locale.SIMPLIFIED_CHINESE);
        assertThat(sheet.getSheetName()).isEqualTo("2026-10");
        assertThat(cells(sheet.getRow(0))).containsExactly("名次", "姓名", "人员代码", "部门", "合计", "等第", "标记");
        assertThat(cells(sheet.getRow(1))).containsExactly("1", "林晓", "p-1", "客服一组", "96.5", "优秀", "并列；服务之星");
        assertThat(cells(sheet.getRow(2))).containsExactly("2", "'=1+1", "p-1", "客服一组", "41", "不合格", "连续三次不合格，启动再培训");
        assertThat(sheet.getRow(3).getCell(0)).as("no place without a total").isNull();
        assertThat(sheet.getRow(3).getCell(4)).isNull();
        assertThat(sheet.getRow(3).getCell(5).getStringCellValue()).isNotEmpty();
    }

    @Test
    void aLongRankingKeepsEveryLineAndItsOrder() throws IOException {
        List<RankedRow> rows = IntStream.rangeClosed(1, 1234)
                .mapToObj(i -> row("人" + i, "80.00", Band.GOOD, new Ranking.Place(i, false, false), false))
                .toList();
        Sheet sheet = sheet(rows, Locale.ENGLISH);
        assertThat(sheet.getLastRowNum()).isEqualTo(1234);
        for (int line = 1; line <= 1234; line++) {
            assertThat(sheet.getRow(line).getCell(1).getStringCellValue()).isEqualTo("人" + line);
        }
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    }

    @Test
    void anEmptyRankingHasItsHeadings() throws IOException {
        assertThat(sheet(List.of(), Locale.ENGLISH).getLastRowNum()).isZero();
    }
}
