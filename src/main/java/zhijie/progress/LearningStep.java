package zhijie.progress;

import zhijie.library.LessonRow;

/**
 * What finishing a lesson changed.
 *
 * @param lessons finished of the course now
 * @param next the first lesson not finished, or null when all are
 * @param before progress against the goal, or null without one
 * @param after progress against the goal, or null without one
 */
public record LearningStep(
        long courseId,
        String courseTitle,
        LessonRow lesson,
        Share lessons,
        LessonRow next,
        Progress before,
        Progress after) {}
