package zhijie.progress;

import java.util.List;

/**
 * A path 学习路径: the ordered steps that close a gap. Empty when there is no gap.
 *
 * @param minutesLeft of all lessons on it
 * @param lessonsLeft on it
 */
public record Path(List<PathStep> steps, int minutesLeft, int lessonsLeft) {

    public Path {
        steps = List.copyOf(steps);
    }

    /** The one thing to do now, or null. */
    public PathStep getNext() {
        return steps.isEmpty() ? null : steps.get(0);
    }
}
