package zhijie.progress;

import java.util.Map;
import zhijie.library.LessonRow;

/**
 * A course as a way to competencies, and how far the person is in it.
 *
 * @param teaches competencies with the strength of the alignment, the greater the stronger
 * @param next the first lesson not finished, or null when all are
 * @param minutesLeft of the lessons not finished
 * @param selfCheck whether there are questions at the end
 * @param passed whether the person answered all of them right
 */
public record Teaching(
        long courseId,
        String title,
        Map<Long, Integer> teaches,
        Share lessons,
        LessonRow next,
        int minutesLeft,
        boolean selfCheck,
        boolean passed) {

    boolean isStarted() {
        return lessons.done() > 0;
    }
}
