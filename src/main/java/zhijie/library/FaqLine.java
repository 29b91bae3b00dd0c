package zhijie.library;

/** A FAQ of a mass import: its words under its code, and the hash of the line that brought it. */
public record FaqLine(String code, FaqText text, String hash) {}
