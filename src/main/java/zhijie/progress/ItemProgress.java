package zhijie.progress;

/** A competency and how far the person has mastered it. */
public record ItemProgress(long id, String code, String title, Mastery mastery) {}
