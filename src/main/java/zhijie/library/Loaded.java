package zhijie.library;

/** What became of a resource of a content file. */
public enum Loaded {
    ADDED,
    CHANGED,
    UNCHANGED,
    /** Its file is newer, but a designer's own words or alignments were kept. */
    KEPT
}
