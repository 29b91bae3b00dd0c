package zhijie.library;

import java.util.ArrayList;
import java.util.List;

/**
 * One choice of a question.
 *
 * @param letter A to F
 */
public record Option(String letter, String text, boolean right) {

    /** The options with their letters; the answer holds the letters of the right ones, such as {@code BC}. */
    static List<Option> list(List<String> texts, String answer) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String letter = String.valueOf((char) ('A' + i));
            options.add(new Option(letter, texts.get(i), answer != null && answer.contains(letter)));
        }
        return options;
    }
}
