package zhijie.library;

/** The words of a course, its lessons apart. */
public record CourseText(
        String title, String summary, String audience, int minutes, String exerciseTask, String exerciseReference) {}
