package zhijie.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Completion of a half-typed query: the words of the trade that begin like it, then titles that answer it. Every
 * completion has a hit that the viewer may see.
 */
final class Completion {

    private static final int MOST = 8;
    private static final int MOST_WORDS = 3;

    private final Answerer answerer;
    private final Lexicon lexicon;
    private final SearchQuery query;

    Completion(Answerer answerer, Lexicon lexicon, SearchQuery query) {
        this.answerer = answerer;
        this.lexicon = lexicon;
        this.query = query;
    }

    List<String> suggestions() throws IOException {
        Set<String> found = new LinkedHashSet<>();
        String typed = answerer.plan().text();
        if (typed.isEmpty()) {
            return List.of();
        }
        for (String word : words(typed)) {
            if (found.size() < MOST_WORDS) {
                found.add(word);
            }
        }
        for (String title : answerer.titles(MOST)) {
            if (found.size() < MOST) {
                found.add(title);
            }
        }
        return new ArrayList<>(found);
    }

    private List<String> words(String typed) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : query.synonyms().words()) {
            String folded = Folding.fold(word);
            boolean begins = folded.startsWith(typed) && folded.length() > typed.length();
            if (begins && folded.length() >= 2 && answerer.seesInTitles(folded.substring(0, 2))) {
                words.add(word);
            }
        }
        if (words.isEmpty() && typed.length() <= 2) {
            for (Lexicon.Guess guess : lexicon.decode(List.of(typed.substring(0, 1)), 24)) {
                boolean fits =
                        typed.length() == 1 || Pinyin.readsAs(guess.text().charAt(0), typed);
                if (fits && words.size() < MOST_WORDS && answerer.seesInTitles(guess.text())) {
                    words.add(guess.text());
                }
            }
        }
        return words;
    }
}
