package zhijie.library;

import java.util.List;
import zhijie.common.RuleViolationException;

/**
 * The words of a self-check question.
 *
 * @param answer letters of the right options, A for the first
 */
public record SelfCheckText(String question, List<String> options, List<String> answer, String explanation) {

    /** @throws RuleViolationException if an answer names no option */
    public SelfCheckText {
        options = List.copyOf(options);
        answer = answer.stream().distinct().sorted().toList();
        Answers.check(question, options, answer);
    }
}
