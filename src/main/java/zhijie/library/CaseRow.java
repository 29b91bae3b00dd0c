package zhijie.library;

/** A case in a list; the situation is its first sentences. */
public record CaseRow(Long id, String code, String title, Industry industry, Scene scene, String situation) {}
