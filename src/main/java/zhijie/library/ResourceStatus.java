package zhijie.library;

/** Where a resource stands. What was used is archived, not deleted. */
public enum ResourceStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    public String getKey() {
        return "resourceStatus." + name();
    }
}
