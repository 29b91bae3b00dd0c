package zhijie.progress;

import java.util.List;
import zhijie.library.LessonRow;

/**
 * A step of a path: one thing to do, what it is for, and why it comes here.
 *
 * @param courseId null for an assessment
 * @param lesson the lesson to take next; only for a lesson
 * @param minutes of that lesson, 0 where it isn't known
 * @param minutesLeft of the whole course
 * @param items what it helps to reach, the one that gave it its place first
 */
public record PathStep(
        Kind kind,
        Long courseId,
        String courseTitle,
        Share lessons,
        LessonRow lesson,
        int minutes,
        int minutesLeft,
        List<OpenItem> items,
        Reason reason) {

    public PathStep {
        items = List.copyOf(items);
    }

    /** What there is to do. */
    public enum Kind {
        /** Take the next lesson of a course. */
        LESSON,
        /** Answer the questions at the end of a course. */
        SELF_CHECK,
        /** Show it to a supervisor, a quality check or a test. */
        ASSESSMENT;

        public String getKey() {
            return "pathStep." + name();
        }
    }

    /**
     * Why a step comes where it comes.
     *
     * @param failures results 'not met' in a row of the item that gave the step its place
     * @param blocks how many open items need that item first
     * @param example one of those, or null
     * @param because the standard's reason for it, or null
     * @param domainGap how many items of its domain are open
     * @param started whether the course is begun
     */
    public record Reason(int failures, int blocks, OpenItem example, String because, int domainGap, boolean started) {}

    /** The item that gave the step its place. */
    public OpenItem getFirst() {
        return items.get(0);
    }

    /** Address of what is to be done; null for an assessment, which somebody else does. */
    public String getAddress() {
        return switch (kind) {
            case LESSON -> "/library/courses/" + courseId + "/lessons/" + lesson.number();
            case SELF_CHECK -> "/me/courses/" + courseId + "/check";
            case ASSESSMENT -> null;
        };
    }
}
