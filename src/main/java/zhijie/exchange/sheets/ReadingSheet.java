package zhijie.exchange.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.EmptyFileException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
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
 * the grid shows; Excel (.xlsx) and CSV in UTF-8 are read back.
 */
public final class ReadingSheet {

    private static final int MOST_ROWS = 20_000;
    private static final int FIRST_INPUT = 2;

    private ReadingSheet() {}

    /** The grid as a workbook, filled as far as readings are there. */
    public static byte[] template(ReadingGrid grid) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "Zhijie", "1.0")) {
                Worksheet sheet = workbook.newWorksheet(grid.period().code());
                sheet.value(0, 0, "person");
                sheet.value(0, 1, "name");
                sheet.value(1, 0, "人员代码");
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
                                    new java.math.BigDecimal(row.cells().get(c)));
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
     * @throws RuleViolationException if it is no sheet of ours, or too long
     */
    public static List<ReadingEntry> read(String fileName, byte[] bytes) {
        boolean csv = fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
        List<List<String>> rows = csv ? csv(bytes) : workbook(bytes);
        if (rows.isEmpty()
                || rows.get(0).isEmpty()
                || !"person".equals(rows.get(0).get(0).strip())) {
            throw RuleViolationException.at("file", "readings.noTemplate");
        }
        if (rows.size() > MOST_ROWS) {
            throw RuleViolationException.at("file", "readings.tooMany", MOST_ROWS);
        }
        List<String> headings = rows.get(0);
        List<ReadingEntry> entries = new ArrayList<>();
        for (int r = 1; r < rows.size(); r++) {
            List<String> cells = rows.get(r);
            String person = cells.isEmpty() ? "" : cells.get(0).strip();
            if (!person.isEmpty() && !"人员代码".equals(person)) {
                entries.addAll(entries(r + 1, person, headings, cells));
            }
        }
        return entries;
    }

    private static List<ReadingEntry> entries(int line, String person, List<String> headings, List<String> cells) {
        Map<String, Map<String, String>> inputs = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (int c = FIRST_INPUT; c < Math.min(headings.size(), cells.size()); c++) {
            String[] heading = headings.get(c).strip().split("\\s+", 2);
            String text = cells.get(c).strip();
            if (text.isEmpty() || heading[0].isEmpty()) {
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
        } catch (IOException | POIXMLException | NotOfficeXmlFileException | EmptyFileException e) {
            throw RuleViolationException.at("file", "readings.noSheet");
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
        java.math.BigDecimal number = java.math.BigDecimal.valueOf(cell.getNumericCellValue());
        String format = cell.getCellStyle().getDataFormatString();
        return format != null && format.contains("%")
                ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : number.stripTrailingZeros().toPlainString();
    }

    private static List<List<String>> csv(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<List<String>> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (quoted && c == '"' && i + 1 < content.length() && content.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(cells);
                    cells = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (!cells.isEmpty() || !cell.isEmpty()) {
            cells.add(cell.toString());
            rows.add(cells);
        }
        return rows;
    }
}
