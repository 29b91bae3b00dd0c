package zhijie.search;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Folding: writes what means the same in the same characters: traditional as simplified, full width as half width,
 * capitals as small letters, compatibility forms as their plain ones.
 *
 * <p>Always holds: one {@code char} becomes one {@code char}, so an offset in the folded text is an offset in the
 * original. That is why highlighting needs no map, and why regional words are not replaced here.
 */
final class Folding {

    /** Characters that opencc keeps apart and that the trade writes for one another. */
    private static final String VARIANTS = "帐账坐座馀余檯台讬托";

    private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = plain((char) c);
        }
        readTraditional();
        for (int i = 0; i < VARIANTS.length(); i += 2) {
            char from = VARIANTS.charAt(i);
            for (int c = 0x3400; c < TABLE.length; c++) {
                if (TABLE[c] == from) {
                    TABLE[c] = VARIANTS.charAt(i + 1);
                }
            }
        }
    }

    private Folding() {}

    private static char plain(char c) {
        if (Character.isSurrogate(c)) {
            return c;
        }
        if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        char one = normal.length() == 1 ? normal.charAt(0) : c;
        return Character.toLowerCase(one);
    }

    private static void readTraditional() {
        try (InputStream in = ZhConverterUtil.class.getResourceAsStream("/data/dictionary/TSCharacters.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("[\t ]");
                if (parts.length > 1 && parts[0].length() == 1 && parts[1].length() == 1) {
                    TABLE[parts[0].charAt(0)] = parts[1].charAt(0);
                }
            }
            TABLE['乾'] = '干';
            TABLE['著'] = '着';
        } catch (IOException e) {
            throw new UncheckedIOException("The table of traditional characters cannot be read", e);
        }
    }

    static char fold(char c) {
        return TABLE[c];
    }

    static String fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[text.charAt(i)];
        }
        return new String(folded);
    }

    /** Whether the folded char is written without spaces between words and therefore indexed by pairs. */
    static boolean isHan(char c) {
        return c >= 0x3400 && c <= 0x9fff
                || c >= 0xf900 && c <= 0xfaff
                || c == '〇'
                || Character.isSurrogate(c)
                || c >= 0x3040 && c <= 0x30ff
                || c >= 0xac00 && c <= 0xd7af;
    }

    static boolean isLatin(char c) {
        return c < 0x3000 && Character.isLetterOrDigit(c);
    }
}
