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
import java.util.function.Consumer;

/**
 * Pinyin: the readings of a character in Latin letters without tones. A character has its first reading and those that
 * words use (行: xing, hang; 还: hai, huan); none is guessed away by the word it stands in, since 行长 is read both ways.
 */
final class Pinyin {

    /** A further reading is one that so many words use, and so large a part of the character's words. */
    private static final int LEAST_WORDS = 2;

    private static final double LEAST_PART = 0.02;
    private static final int USUAL_READINGS = 2;
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
        Map<Character, Map<String, Integer>> words = new HashMap<>();
        lines("/pinyin_dict_phrase.txt", line -> {
            int colon = line.indexOf(':');
            String[] readings = line.substring(colon + 1).split("[ ,]");
            for (int i = 0; i < colon && readings.length == colon; i++) {
                words.computeIfAbsent(line.charAt(i), c -> new HashMap<>())
                        .merge(withoutTone(readings[i]), 1, Integer::sum);
            }
        });
        lines("/pinyin_dict_char.txt", line -> {
            char c = line.charAt(0);
            if (line.charAt(1) == ':' && c >= 0x4e00 && c < 0xa000) {
                READINGS[c] = ids(line.substring(2), words.getOrDefault(c, Map.of()));
            }
        });
    }

    private static void lines(String dictionary, Consumer<String> reading) {
        try (InputStream in = PinyinHelper.class.getResourceAsStream(dictionary);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.length() > 2).forEach(reading);
        } catch (IOException e) {
            throw new UncheckedIOException("The table of readings cannot be read", e);
        }
    }

    /** @param words how many words use a reading of the character */
    private static short[] ids(String readings, Map<String, Integer> words) {
        int all = words.values().stream().mapToInt(Integer::intValue).sum();
        List<Short> ids = new ArrayList<>();
        for (String reading : readings.split(",")) {
            String plain = withoutTone(reading);
            int used = words.getOrDefault(plain, 0);
            boolean usual = all == 0 ? ids.size() < USUAL_READINGS : used >= LEAST_WORDS && used >= LEAST_PART * all;
            if (plain.isEmpty() || !ids.isEmpty() && !usual) {
                continue;
            }
            short id = IDS.computeIfAbsent(plain, s -> {
                SYLLABLES.add(s);
                LOOSE.add(loosely(s));
                return (short) (SYLLABLES.size() - 1);
            });
            if (!ids.contains(id)) {
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

    /** Not ng or m, which some interjections are read as. */
    private static boolean isWhole(String letters) {
        return isSyllable(letters) && letters.chars().anyMatch(c -> "aeiouv".indexOf(c) >= 0);
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
     * pieces first. Letters that can be read as whole syllables are not shortened. Empty if they cannot be pinyin.
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
        List<List<String>> all = upTo.get(letters.length());
        List<List<String>> whole = all.stream()
                .filter(cut -> cut.stream().allMatch(Pinyin::isWhole))
                .toList();
        return whole.isEmpty() ? all : whole;
    }

    private static int cost(List<String> cut) {
        int cost = 0;
        for (String piece : cut) {
            cost += isSyllable(piece) ? 2 : 3;
        }
        return cost;
    }
}
