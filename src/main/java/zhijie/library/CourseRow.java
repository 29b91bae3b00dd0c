package zhijie.library;

/**
 * A course in a list.
 *
 * @param levelTitle null in a framework without levels
 */
public record CourseRow(
        Long id,
        String code,
        String title,
        String summary,
        String audience,
        int minutes,
        long lessons,
        String framework,
        String level,
        String levelTitle,
        String taskCode,
        String taskTitle) {}
