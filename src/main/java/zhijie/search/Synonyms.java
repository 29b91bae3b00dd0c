package zhijie.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Synonyms: words of the trade that stand for one another (座席, 坐席, 客服代表, CSR). They widen a query; they never
 * change what is indexed, so an edit works at once.
 */
public final class Synonyms {

    public static final Synonyms NONE = new Synonyms(List.of());

    private static final int MAX_VARIANTS = 6;

    /** @param oneWay only the first word widens to the others */
    public record Group(List<String> words, boolean oneWay) {
        public Group {
            words = List.copyOf(words);
        }
    }

    private final Map<Character, List<Map.Entry<String, List<String>>>> byFirst = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    public Synonyms(List<Group> groups) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (Group group : groups) {
            List<String> folded = group.words().stream()
                    .map(w -> Folding.fold(w).strip())
                    .filter(w -> !w.isEmpty())
                    .distinct()
                    .toList();
            for (int i = 0; i < folded.size() && (i == 0 || !group.oneWay()); i++) {
                List<String> list = others.computeIfAbsent(folded.get(i), w -> new ArrayList<>());
                for (String other : folded) {
                    if (!other.equals(folded.get(i)) && !list.contains(other)) {
                        list.add(other);
                    }
                }
            }
            words.addAll(group.words());
        }
        for (Map.Entry<String, List<String>> entry : others.entrySet()) {
            byFirst.computeIfAbsent(entry.getKey().charAt(0), c -> new ArrayList<>())
                    .add(entry);
        }
        for (List<Map.Entry<String, List<String>>> list : byFirst.values()) {
            list.sort((a, b) -> Integer.compare(b.getKey().length(), a.getKey().length()));
        }
    }

    /** All words as written, for completions. */
    List<String> words() {
        return words;
    }

    /** The folded text with one word at a time replaced by another of its group; at most {@value #MAX_VARIANTS}. */
    List<String> variants(String folded) {
        List<String> found = new ArrayList<>();
        if (byFirst.isEmpty()) {
            return found;
        }
        String allFirst = folded;
        int shift = 0;
        int replaced = 0;
        for (int at = 0; at < folded.length(); at++) {
            Map.Entry<String, List<String>> entry = longestAt(folded, at);
            if (entry == null) {
                continue;
            }
            int end = at + entry.getKey().length();
            for (String other : entry.getValue()) {
                if (found.size() < MAX_VARIANTS) {
                    found.add(folded.substring(0, at) + other + folded.substring(end));
                }
            }
            String first = entry.getValue().get(0);
            allFirst = allFirst.substring(0, at + shift) + first + allFirst.substring(end + shift);
            shift += first.length() - entry.getKey().length();
            replaced++;
            at = end - 1;
        }
        if (replaced > 1) {
            found.add(allFirst);
        }
        return found;
    }

    private Map.Entry<String, List<String>> longestAt(String folded, int at) {
        for (Map.Entry<String, List<String>> entry : byFirst.getOrDefault(folded.charAt(at), List.of())) {
            String word = entry.getKey();
            if (folded.startsWith(word, at)
                    && !entry.getValue().isEmpty()
                    && standsAlone(folded, at, at + word.length())) {
                return entry;
            }
        }
        return null;
    }

    private static boolean standsAlone(String text, int from, int to) {
        boolean cutsBefore = from > 0 && Folding.isLatin(text.charAt(from)) && Folding.isLatin(text.charAt(from - 1));
        boolean cutsAfter =
                to < text.length() && Folding.isLatin(text.charAt(to - 1)) && Folding.isLatin(text.charAt(to));
        return !cutsBefore && !cutsAfter;
    }
}
