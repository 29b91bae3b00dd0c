package zhijie.search;

import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pinyin: the readings of a character in Latin letters without tones. A character has as many readings as the
 * dictionary gives (行: xing, hang, heng); none is guessed away, since 行长 is read both ways.
 */
final class Pinyin {

    private static final int MAX_READINGS = 2;
    private static final int MAX_CUTS = 8;
    private static final Map<String, Short> IDS = new HashMap<>();
    private static final List<String> SYLLABLES = new ArrayList<>();
    private static final List<String> LOOSE = new ArrayList<>();
    private static final short[][] READINGS = new short[Character.MAX_VALUE + 1][];
    private static final short[] NONE = {};

    static {
        read();
    }

    private Pinyin() {}

    private static void read() {
        try (InputStream in = PinyinHelper.class.getResourceAsStream("/pinyin_dict_char.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() > 2 && line.charAt(1) == ':' && line.charAt(0) >= 0x4e00 && line.charAt(0) < 0xa000) {
                    READINGS[line.charAt(0)] = ids(line.substring(2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table of readings cannot be read", e);
        }
    }

    private static short[] ids(String readings) {
        List<Short> ids = new ArrayList<>();
        for (String reading : readings.split(",")) {
            String plain = withoutTone(reading);
            if (plain.isEmpty()) {
                continue;
            }
            short id = IDS.computeIfAbsent(plain, s -> {
                SYLLABLES.add(s);
                LOOSE.add(loosely(s));
                return (short) (SYLLABLES.size() - 1);
            });
            if (!ids.contains(id) && ids.size() < MAX_READINGS) {
                ids.add(id);
            }
        }
        short[] result = new short[ids.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = ids.get(i);
        }
        return result;
    }

    private static String withoutTone(String reading) {
        StringBuilder plain = new StringBuilder();
        for (char c : Normalizer.normalize(reading.replaceAll("[üǖǘǚǜ]", "v"), Normalizer.Form.NFD)
                .toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Sounds that many speakers and typists do not keep apart. */
    private static String loosely(String syllable) {
        String s = syllable;
        if (s.length() > 1 && s.charAt(1) == 'h') {
            s = s.charAt(0) + s.substring(2);
        }
        return s.endsWith("ng") ? s.substring(0, s.length() - 1) : s;
    }

    static short[] readings(char c) {
        short[] found = READINGS[c];
        return found == null ? NONE : found;
    }

    static String syllable(short id) {
        return SYLLABLES.get(id);
    }

    /** Whether some reading of the character begins with the letters. */
    static boolean readsAs(char c, String letters) {
        for (short id : readings(c)) {
            if (SYLLABLES.get(id).startsWith(letters)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two different characters can sound alike, zh and z, ing and in taken as one. */
    static boolean soundAlike(char a, char b) {
        for (short x : readings(a)) {
            for (short y : readings(b)) {
                if (x == y || LOOSE.get(x).equals(LOOSE.get(y))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSyllable(String letters) {
        return IDS.containsKey(letters);
    }

    private static boolean beginsSyllable(String letters) {
        if (isSyllable(letters)) {
            return true;
        }
        for (String s : SYLLABLES) {
            if (s.startsWith(letters)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Ways to cut letters into syllables, beginnings of syllables at the places where the typist shortened; the fewest
     * pieces first. Empty if the letters cannot be pinyin.
     */
    static List<List<String>> cuts(String letters) {
        if (letters.isEmpty() || letters.length() > 36) {
            return List.of();
        }
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) < 'a' || letters.charAt(i) > 'z') {
                return List.of();
            }
        }
        List<List<List<String>>> upTo = new ArrayList<>();
        upTo.add(List.of(List.of()));
        for (int end = 1; end <= letters.length(); end++) {
            List<List<String>> here = new ArrayList<>();
            for (int start = Math.max(0, end - 6); start < end; start++) {
                String piece = letters.substring(start, end);
                boolean last = end == letters.length();
                boolean whole = isSyllable(piece);
                boolean initial = piece.length() == 1 && "aoeuiv".indexOf(piece.charAt(0)) < 0
                        || piece.equals("zh")
                        || piece.equals("ch")
                        || piece.equals("sh");
                if (whole || initial || last && beginsSyllable(piece)) {
                    for (List<String> before : upTo.get(start)) {
                        List<String> cut = new ArrayList<>(before);
                        cut.add(piece);
                        here.add(cut);
                    }
                }
            }
            here.sort((a, b) -> Integer.compare(cost(a), cost(b)));
            upTo.add(here.size() > MAX_CUTS ? new ArrayList<>(here.subList(0, MAX_CUTS)) : here);
        }
        return upTo.get(letters.length());
    }

    private static int cost(List<String> cut) {
        int cost = 0;
        for (String piece : cut) {
            cost += isSyllable(piece) ? 2 : 3;
        }
        return cost;
    }
}
