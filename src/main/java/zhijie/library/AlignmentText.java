package zhijie.library;

/** An alignment as a document gives it, its competency found already. */
public record AlignmentText(long competencyId, AlignmentType type, Strength strength) {}
