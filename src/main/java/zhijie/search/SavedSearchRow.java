package zhijie.search;

/** A saved search as it is shown. */
public record SavedSearchRow(long id, String title, String url) {}
