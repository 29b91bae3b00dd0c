package zhijie.search;

import java.util.List;

/** A group of synonyms as it is shown and loaded; the id is null for a new one. */
public record SynonymRow(Long id, long version, List<String> words, boolean oneWay, String note) {
    public SynonymRow {
        words = List.copyOf(words);
    }

    public String line() {
        return String.join("、", words);
    }
}
