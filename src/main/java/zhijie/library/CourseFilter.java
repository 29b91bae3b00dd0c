package zhijie.library;

/**
 * Which courses a list shows; null means any.
 *
 * @param framework code of the framework
 * @param level code of its level
 * @param taskId the task they are made for
 */
public record CourseFilter(String framework, String level, Long taskId) {

    public static final CourseFilter ALL = new CourseFilter(null, null, null);
}
