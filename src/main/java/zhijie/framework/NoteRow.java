package zhijie.framework;

/** One list of a standard's document; kind is {@code reference}, {@code majors} or {@code jobs}. */
public record NoteRow(String kind, String heading, String text) {}
