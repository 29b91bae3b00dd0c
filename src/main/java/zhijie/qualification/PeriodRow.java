package zhijie.qualification;

import java.time.LocalDate;

/** A period in a list. */
public record PeriodRow(Long id, String code, PeriodKind kind, LocalDate startsOn, LocalDate endsOn, boolean closed) {}
