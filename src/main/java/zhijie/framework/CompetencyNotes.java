package zhijie.framework;

/** What is remarked on a competency: how a damaged source was read, and a note; either may be null. */
public record CompetencyNotes(String reconstructed, String note) {}
