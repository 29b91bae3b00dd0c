package zhijie.progress;

/** A piece of evidence in a list, with the competency it is about. */
public record EvidenceRow(Fact fact, String framework, String level, String code, String title) {}
