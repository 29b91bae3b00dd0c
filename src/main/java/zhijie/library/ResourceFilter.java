package zhijie.library;

/**
 * Which FAQs, cases or exam items a list shows; null means any.
 *
 * @param taskId a competency; shown is what is aligned to it or to one right below it
 */
public record ResourceFilter(Scene scene, Industry industry, Long taskId) {

    public static final ResourceFilter ALL = new ResourceFilter(null, null, null);

    /** Condition for a query whose resource is {@code r}. */
    String condition() {
        return " where r.status = :published"
                + (scene == null ? "" : " and r.scene = :scene")
                + (industry == null ? "" : " and r.industry = :industry")
                + (taskId == null
                        ? ""
                        : " and exists (select a.id from Alignment a where a.resource.id = r.id"
                                + " and (a.competency.id = :task or a.competency.parent.id = :task))");
    }

    java.util.Map<String, Object> parameters() {
        java.util.Map<String, Object> parameters = new java.util.HashMap<>();
        parameters.put("published", ResourceStatus.PUBLISHED);
        parameters.put("scene", scene);
        parameters.put("industry", industry);
        parameters.put("task", taskId);
        return parameters;
    }
}
