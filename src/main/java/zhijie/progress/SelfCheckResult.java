package zhijie.progress;

import java.util.List;
import java.util.Set;
import zhijie.library.SelfCheckRow;

/**
 * How an attempt at a self-check went, and what it changed.
 *
 * @param before progress against the goal, or null without one
 * @param after progress against the goal, or null without one
 */
public record SelfCheckResult(
        long courseId, String courseTitle, List<Answer> answers, int right, Progress before, Progress after) {

    public SelfCheckResult {
        answers = List.copyOf(answers);
    }

    public boolean isPassed() {
        return right == answers.size();
    }

    /** A question as it was answered. */
    public record Answer(SelfCheckRow question, Set<String> chosen, boolean right) {

        public Answer {
            chosen = Set.copyOf(chosen);
        }
    }
}
