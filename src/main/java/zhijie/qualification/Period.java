package zhijie.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import zhijie.common.RuleViolationException;
import zhijie.common.Stored;

/**
 * Period 周期: a month, quarter or year in which readings are taken and scores given. A closed period takes no more
 * readings; its code sorts by time within its kind.
 */
@Entity
@Table(name = "period")
public class Period extends Stored {

    private String code;

    @Enumerated(EnumType.STRING)
    private PeriodKind kind;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private boolean closed;

    protected Period() {}

    Period(PeriodKind kind, LocalDate day) {
        this.kind = kind;
        this.startsOn = firstDay(kind, day);
        this.endsOn = startsOn.plusMonths(kind.months()).minusDays(1);
        this.code = code(kind, day);
    }

    static LocalDate firstDay(PeriodKind kind, LocalDate day) {
        int month = (day.getMonthValue() - 1) / kind.months() * kind.months() + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** Code of the period of this kind that a day lies in: {@code 2026-10}, {@code 2026-Q4}, {@code 2026}. */
    static String code(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case MONTH -> "%d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() - 1) / 3 + 1);
            case YEAR -> String.valueOf(day.getYear());
        };
    }

    void close() {
        closed = true;
    }

    void reopen() {
        closed = false;
    }

    /** @throws RuleViolationException if it is closed */
    void checkOpen() {
        if (closed) {
            throw RuleViolationException.at("period", "period.closed", code);
        }
    }

    PeriodRow row() {
        return new PeriodRow(id(), code, kind, startsOn, endsOn, closed);
    }

    String code() {
        return code;
    }

    PeriodKind kind() {
        return kind;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }
}
