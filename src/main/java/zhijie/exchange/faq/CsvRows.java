package zhijie.exchange.faq;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a sheet in CSV, each with the line it starts on. A quote that does not close spoils its own row only:
 * reading goes on at the next line, where a reader of the whole would have lost everything below.
 */
final class CsvRows {

    private static final int MOST_CELL = 150_000;
    private static final char END = '\uFFFF';

    /** @param cells null if the quotes of the row do not close */
    record Row(int line, String[] cells) {}

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    CsvRows(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String head = end < 0 ? text : text.substring(0, end);
        return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
    }

    /** The next row that is not blank; null at the end. */
    Row next() {
        while (at < text.length()) {
            int startLine = line;
            int start = at;
            String[] cells = cells();
            if (cells == null) {
                at = start;
                line = startLine;
                skipLine();
                return new Row(startLine, null);
            }
            if (cells.length > 1 || !cells[0].isBlank()) {
                return new Row(startLine, cells);
            }
        }
        return null;
    }

    private String[] cells() {
        List<String> cells = new ArrayList<>();
        while (true) {
            String cell = peek() == '"' ? quoted() : plain();
            if (cell == null) {
                return null;
            }
            cells.add(cell);
            if (peek() == separator) {
                at++;
            } else {
                skipLine();
                return cells.toArray(String[]::new);
            }
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private boolean atEnd() {
        char c = peek();
        return at >= text.length() || c == separator || c == '\n' || c == '\r';
    }

    private String plain() {
        int from = at;
        while (!atEnd()) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Null if the quote does not close, or closes on a later line in the middle of other text. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        int startLine = line;
        for (at++; at < text.length() && cell.length() <= MOST_CELL; at++) {
            char c = text.charAt(at);
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else {
                at++;
                String after = plain();
                return after.isBlank() || line == startLine
                        ? cell.append(after.strip()).toString()
                        : null;
            }
        }
        return null;
    }

    private void skipLine() {
        while (at < text.length() && peek() != '\n' && peek() != '\r') {
            at++;
        }
        if (peek() == '\r') {
            at++;
        }
        if (peek() == '\n') {
            at++;
        }
        line++;
    }
}
