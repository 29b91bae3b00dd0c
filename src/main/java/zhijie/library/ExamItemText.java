package zhijie.library;

import java.util.List;
import zhijie.common.RuleViolationException;

/**
 * The words of an exam item. One with options has an answer and no points; a case has points and no options.
 *
 * @param answer letters of the right options; exactly one for a single choice, at least two for a multiple one
 */
public record ExamItemText(
        ItemPart part,
        ItemKind kind,
        String stem,
        List<String> options,
        List<String> answer,
        List<ScoringPoint> points,
        String explanation,
        Difficulty difficulty) {

    /** @throws RuleViolationException if answer or points don't fit its kind */
    public ExamItemText {
        options = options == null ? List.of() : List.copyOf(options);
        answer =
                answer == null ? List.of() : answer.stream().distinct().sorted().toList();
        points = points == null ? List.of() : List.copyOf(points);
        if (kind == ItemKind.CASE) {
            if (points.isEmpty() || !options.isEmpty() || !answer.isEmpty()) {
                throw RuleViolationException.at("points", "library.item.casePoints", stem);
            }
        } else {
            Answers.check(stem, options, answer);
            if (kind == ItemKind.SINGLE && answer.size() != 1 || kind == ItemKind.MULTIPLE && answer.size() < 2) {
                throw RuleViolationException.at("answer", "library.item.answers", stem, answer.size());
            }
        }
    }
}
