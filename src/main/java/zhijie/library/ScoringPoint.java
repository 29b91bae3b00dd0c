package zhijie.library;

/** What an answer in words must say, and how much that is worth. */
public record ScoringPoint(String point, int score) {}
