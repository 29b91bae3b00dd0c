package zhijie.exchange.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Worksheet;
import zhijie.common.RuleViolationException;
import zhijie.qualification.ReadingEntry;
import zhijie.qualification.ReadingGrid;

/**
 * Readings as a sheet: a line a person, a column an input, headed with indicator code and input. The template is what
 * the grid shows; Excel (.xlsx) and CSV are read back.
 */
public final class ReadingSheet {

    /** People and both lines of headings. */
    private static final int MOST_ROWS = ReadingGrid.MOST_PEOPLE + 2;

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int FIRST_INPUT = 2;

    /** Begins the second line of headings, which a file may leave out. */
    private static final String HEADING = "人员代码";

    private static final MathContext SHOWN = new MathContext(15);

    static {
        // A part of a workbook may grow to this much and no more; the library's own limit is 4 GB.
        ZipSecureFile.setMaxEntrySize(64L * 1024 * 1024);
    }

    private ReadingSheet() {}

    /** The grid as a workbook, filled as far as readings are there. */
    public static byte[] template(ReadingGrid grid) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "Zhijie", "1.0")) {
                Worksheet sheet = workbook.newWorksheet(grid.period().code());
                sheet.value(0, 0, "person");
                sheet.value(0, 1, "name");
                sheet.value(1, 0, HEADING);
                sheet.value(1, 1, "姓名");
                for (int c = 0; c < grid.columns().size(); c++) {
                    ReadingGrid.Column column = grid.columns().get(c);
                    sheet.value(0, c + FIRST_INPUT, column.heading());
                    sheet.value(
                            1,
                            c + FIRST_INPUT,
                            column.indicator().title() + " · " + column.input().name());
                    sheet.width(c + FIRST_INPUT, 20);
                }
                int line = 2;
                for (ReadingGrid.Row row : grid.rows()) {
                    sheet.value(line, 0, SheetText.safe(row.code()));
                    sheet.value(line, 1, SheetText.safe(row.name()));
                    for (int c = 0; c < row.cells().size(); c++) {
                        if (!row.cells().get(c).isEmpty()) {
                            sheet.value(
                                    line,
                                    c + FIRST_INPUT,
                                    new BigDecimal(row.cells().get(c)));
                        }
                    }
                    line++;
                }
                sheet.freezePane(FIRST_INPUT, 2);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a sheet back. Which lines can be used is for the service to say.
     *
     * @throws RuleViolationException if it is no sheet of ours, has a column twice, or is too long
     */
    public static List<ReadingEntry> read(String fileName, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw RuleViolationException.at("file", "readings.tooLarge", MOST_BYTES / 1024 / 1024);
        }
        boolean csv = fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
        List<List<String>> rows = csv ? csv(bytes) : workbook(bytes);
        if (rows.isEmpty()
                || rows.get(0).isEmpty()
                || !"person".equals(rows.get(0).get(0).strip())) {
            throw RuleViolationException.at("file", "readings.noTemplate");
        }
        if (rows.size() - headings(rows) > ReadingGrid.MOST_PEOPLE) {
            throw RuleViolationException.at("file", "readings.tooMany", ReadingGrid.MOST_PEOPLE);
        }
        List<String> headings = rows.get(0);
        checkHeadings(headings);
        List<ReadingEntry> entries = new ArrayList<>();
        for (int r = 1; r < rows.size(); r++) {
            List<String> cells = rows.get(r);
            String person = person(cells);
            if (!HEADING.equals(person)) {
                entries.addAll(entries(r + 1, person, headings, cells));
            }
        }
        return entries;
    }

    private static int headings(List<List<String>> rows) {
        return rows.size() > 1 && HEADING.equals(person(rows.get(1))) ? 2 : 1;
    }

    private static String person(List<String> cells) {
        return cells.isEmpty() ? "" : cells.get(0).strip();
    }

    private static void checkHeadings(List<String> headings) {
        Set<String> seen = new HashSet<>();
        for (String heading : headings.subList(Math.min(FIRST_INPUT, headings.size()), headings.size())) {
            String name = heading.strip();
            if (!name.isEmpty() && !seen.add(name)) {
                throw RuleViolationException.at("file", "readings.columnTwice", name);
            }
        }
    }

    private static List<ReadingEntry> entries(int line, String person, List<String> headings, List<String> cells) {
        Map<String, Map<String, String>> inputs = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (int c = FIRST_INPUT; c < cells.size(); c++) {
            // What stands under no heading is refused with the name of no indicator, not lost.
            String[] heading = c < headings.size() ? headings.get(c).strip().split("\\s+", 2) : new String[] {""};
            String text = cells.get(c).strip();
            if (text.isEmpty()) {
                continue;
            }
            if (heading.length == 1) {
                values.put(heading[0], text);
            } else {
                inputs.computeIfAbsent(heading[0], key -> new LinkedHashMap<>()).put(heading[1], text);
            }
        }
        List<ReadingEntry> entries = new ArrayList<>();
        inputs.forEach((indicator, of) ->
                entries.add(new ReadingEntry(line, person, indicator, values.remove(indicator), of)));
        values.forEach((indicator, value) -> entries.add(new ReadingEntry(line, person, indicator, value, Map.of())));
        return entries;
    }

    private static List<List<String>> workbook(byte[] bytes) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = workbook.getSheetAt(0);
            DataFormatter formatter = new DataFormatter(Locale.ROOT);
            List<List<String>> rows = new ArrayList<>();
            for (int r = 0; r <= Math.min(sheet.getLastRowNum(), MOST_ROWS); r++) {
                List<String> cells = new ArrayList<>();
                Row row = sheet.getRow(r);
                for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
                    cells.add(text(row.getCell(c), formatter));
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw RuleViolationException.at("file", "readings.noSheet");
        }
    }

    private static List<List<String>> csv(byte[] bytes) {
        try {
            return CsvText.rows(bytes, MOST_ROWS);
        } catch (IOException e) {
            throw RuleViolationException.at("file", "readings.quote");
        }
    }

    /** A number as it is, not as it is shown; a cell that shows percent keeps its sign. */
    private static String text(Cell cell, DataFormatter formatter) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type != CellType.NUMERIC) {
            return type == CellType.STRING ? cell.getStringCellValue() : formatter.formatCellValue(cell);
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            return formatter.formatCellValue(cell);
        }
        // A spreadsheet shows 15 digits; what stands behind them is the computer's, not the writer's.
        BigDecimal number = new BigDecimal(cell.getNumericCellValue()).round(SHOWN);
        String format = cell.getCellStyle().getDataFormatString();
        return format != null && format.contains("%")
                ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : number.stripTrailingZeros().toPlainString();
    }
}
