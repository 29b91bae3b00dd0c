package zhijie.qualification;

import java.time.LocalDate;

/** A version of a role's table, to choose from. */
public record TableRef(
        Long id, int number, TableStatus status, PeriodKind periodKind, LocalDate validFrom, LocalDate validTo) {

    boolean isInForce(LocalDate day) {
        return status != TableStatus.DRAFT && !validFrom.isAfter(day) && !validTo.isBefore(day);
    }

    static TableRef of(QualificationTable table) {
        return new TableRef(
                table.id(), table.number(), table.status(), table.periodKind(), table.validFrom(), table.validTo());
    }
}
