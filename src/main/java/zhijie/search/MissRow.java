package zhijie.search;

import java.time.LocalDate;

/** A content gap as the board shows it. */
public record MissRow(long id, String wording, MissKind kind, int times, LocalDate lastDay) {}
