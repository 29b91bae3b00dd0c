package zhijie.qualification;

/** Where a table is in its life. */
public enum TableStatus {
    /** Being filled in. */
    DRAFT,
    /** In force from a day to a day; it never changes again. */
    PUBLISHED,
    /** No longer in force; its scores stay. */
    CLOSED;

    /** Key of its name. */
    public String getKey() {
        return "tableStatus." + name();
    }
}
