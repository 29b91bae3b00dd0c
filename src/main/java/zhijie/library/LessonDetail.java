package zhijie.library;

import java.util.List;

/**
 * A lesson to read, with its neighbours.
 *
 * @param previous null for the first
 * @param next null for the last
 */
public record LessonDetail(
        Long id,
        long version,
        long courseId,
        String courseTitle,
        LessonText text,
        int number,
        LessonRow previous,
        LessonRow next,
        List<LessonRow> lessons) {}
