package zhijie.library;

/** A framework to choose from. */
public record FrameworkRef(String code, String title) {}
