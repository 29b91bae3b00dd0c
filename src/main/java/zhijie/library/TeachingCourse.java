package zhijie.library;

import java.util.List;
import java.util.Map;

/**
 * A published course with what it teaches and its lessons.
 *
 * @param teaches competencies by id with the strength
 * @param lessons in order
 * @param questions of its self-check
 */
public record TeachingCourse(
        long id, String code, String title, Map<Long, Strength> teaches, List<LessonRow> lessons, int questions) {

    public TeachingCourse {
        teaches = Map.copyOf(teaches);
        lessons = List.copyOf(lessons);
    }
}
