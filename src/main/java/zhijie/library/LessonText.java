package zhijie.library;

/** The words of a lesson; the body is Markdown. */
public record LessonText(String title, int minutes, String body) {}
