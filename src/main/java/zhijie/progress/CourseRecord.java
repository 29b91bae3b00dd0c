package zhijie.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zhijie.library.LessonRow;

/**
 * What a person has done of a course.
 *
 * @param completedOn null while it isn't
 * @param finished day by lesson id
 * @param attempts at the self-check
 * @param best most questions right in one attempt
 * @param passed whether all were right in one attempt
 */
public record CourseRecord(
        Long courseId,
        String title,
        LocalDate startedOn,
        LocalDate completedOn,
        Map<Long, LocalDate> finished,
        int attempts,
        int best,
        boolean passed) {

    public CourseRecord {
        finished = Map.copyOf(finished);
    }

    /** How much of these lessons is finished; all of a completed course, whatever was added to it since. */
    Share share(List<LessonRow> lessons) {
        return completedOn != null
                ? new Share(lessons.size(), lessons.size())
                : new Share((int) lessons.stream().filter(this::has).count(), lessons.size());
    }

    boolean has(LessonRow lesson) {
        return completedOn != null || finished.containsKey(lesson.id());
    }
}
