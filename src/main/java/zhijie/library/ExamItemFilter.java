package zhijie.library;

/** Which exam items a list shows; null means any. */
public record ExamItemFilter(ItemPart part, ItemKind kind, Difficulty difficulty, Long taskId) {

    public static final ExamItemFilter ALL = new ExamItemFilter(null, null, null, null);

    /** Condition for a query whose item is {@code r}. */
    String condition() {
        return resource().condition()
                + (part == null ? "" : " and r.part = :part")
                + (kind == null ? "" : " and r.kind = :kind")
                + (difficulty == null ? "" : " and r.difficulty = :difficulty");
    }

    java.util.Map<String, Object> parameters() {
        java.util.Map<String, Object> parameters = resource().parameters();
        parameters.put("part", part);
        parameters.put("kind", kind);
        parameters.put("difficulty", difficulty);
        return parameters;
    }

    private ResourceFilter resource() {
        return new ResourceFilter(null, null, taskId);
    }
}
