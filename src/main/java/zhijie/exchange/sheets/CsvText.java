package zhijie.exchange.sheets;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** CSV as spreadsheets write it: UTF-8 with or without a mark, UTF-16 with one, or GBK; separated by comma, semicolon or tab. */
public final class CsvText {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private CsvText() {}

    /**
     * UTF-16 where its mark says so; what is no UTF-8 is GBK, of which GB 18030 is the larger set. A damaged character
     * among many good ones shows as U+FFFD and does not make the text another encoding.
     */
    public static String decode(byte[] bytes) {
        String text;
        if (bytes.length > 1 && (bytes[0] & 0xFF ^ bytes[1] & 0xFF) == 1 && (bytes[0] & 0xFE) == 0xFE) {
            text = new String(bytes, StandardCharsets.UTF_16);
        } else {
            text = new String(bytes, StandardCharsets.UTF_8);
            long unread = text.chars().filter(c -> c == '\uFFFD').count();
            if (unread * 20 > text.codePoints().filter(Character::isIdeographic).count()) {
                text = new String(bytes, Charset.forName("GB18030"));
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Lines of a text, one by one; a quote that isn't closed shows as an {@link IOException}. */
    private static MappingIterator<String[]> lines(String text) throws IOException {
        return MAPPER.readerFor(String[].class)
                .with(MAPPER.schemaFor(String[].class).withColumnSeparator(separator(text)))
                .readValues(text);
    }

    private static char separator(String text) {
        String head = text.substring(0, Math.max(0, text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n')));
        return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
    }

    /** All lines, as long as there aren't more than {@code most}. */
    static List<List<String>> rows(byte[] bytes, int most) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (MappingIterator<String[]> lines = lines(decode(bytes))) {
            while (lines.hasNextValue() && rows.size() <= most) {
                rows.add(Arrays.asList(lines.nextValue()));
            }
        }
        return rows;
    }
}
