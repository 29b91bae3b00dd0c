package zhijie.library;

import java.util.List;
import zhijie.common.RuleViolationException;

/** The rule that an answer is one or more letters of the question's own options. */
final class Answers {

    private Answers() {}

    /** @throws RuleViolationException if it isn't */
    static void check(String question, List<String> options, List<String> answer) {
        boolean named = answer.stream()
                .allMatch(letter ->
                        letter.length() == 1 && letter.charAt(0) >= 'A' && letter.charAt(0) < 'A' + options.size());
        if (answer.isEmpty() || !named) {
            throw RuleViolationException.at("answer", "library.answer.unknown", question, String.join("", answer));
        }
    }
}
