package zhijie.framework;

/** Where a framework stands. A published one never changes its meaning; it is replaced by another. */
public enum FrameworkStatus {
    DRAFT,
    PUBLISHED,
    RETIRED
}
