package zhijie.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Word forms: the ways to say the same everyday word (购买 and 买, 如何 and 怎么, 遗失 and 不见了), brought to one; they
 * stand in {@code wordforms.txt}. Every trade asks its questions with them, so they are part of the analysis; words of the
 * trade are {@link Synonyms}.
 *
 * <p>They only count when two wordings are compared. What is indexed and what is highlighted stays as it was written.
 */
final class Wordforms {

    private static final String FILE = "wordforms.txt";
    private static final Map<Character, List<String[]>> BY_FIRST = read();

    private Wordforms() {}

    /** Forms by their first character, the long ones first. */
    private static Map<Character, List<String[]>> read() {
        Map<Character, List<String[]>> byFirst = new HashMap<>();
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(Wordforms.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.split(" ");
                        for (int i = 1; i < words.length; i++) {
                            byFirst.computeIfAbsent(words[i].charAt(0), c -> new ArrayList<>())
                                    .add(new String[] {words[i], words[0]});
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byFirst.values().forEach(list -> list.sort(Comparator.comparingInt((String[] w) -> -w[0].length())));
        return byFirst;
    }

    /** The folded text with every long form short. */
    static String shorten(String folded) {
        StringBuilder result = null;
        int copied = 0;
        for (int at = 0; at < folded.length(); at++) {
            List<String[]> forms = BY_FIRST.get(folded.charAt(at));
            if (forms == null) {
                continue;
            }
            for (String[] form : forms) {
                if (folded.startsWith(form[0], at)) {
                    result = result == null ? new StringBuilder(folded.length()) : result;
                    result.append(folded, copied, at).append(form[1]);
                    at += form[0].length() - 1;
                    copied = at + 1;
                    break;
                }
            }
        }
        return result == null
                ? folded
                : result.append(folded, copied, folded.length()).toString();
    }
}
