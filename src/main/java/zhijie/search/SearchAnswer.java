package zhijie.search;

/** An answer with what the asker should know about it: how long it took, and whether the index is being repaired. */
public record SearchAnswer(SearchResult result, IndexStatus status, long tookMillis) {}
