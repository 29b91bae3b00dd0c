package zhijie.library;

/** A lesson in its course; the number is its place, from 1. */
public record LessonRow(Long id, int number, String title, int minutes) {}
