package zhijie.progress;

import java.time.LocalDate;

/** A goal as shown: {@code framework/level} and role code, each or null. */
public record GoalRow(String level, String role, LocalDate reachBy) {}
