package zhijie.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table in force with the stored ids of its parts, ready to score many people.
 *
 * @param rowIds ids of the rows, in their order
 * @param judgementRules ids of the rules that an assessor judges
 * @param indicators the indicators that it reads, by id
 */
record ScoreTable(
        long id,
        PeriodKind periodKind,
        LocalDate validFrom,
        LocalDate validTo,
        TableSpec spec,
        Bands bands,
        List<Long> rowIds,
        Map<Long, Facts.RuleKey> judgementRules,
        Map<Long, IndicatorSpec> indicators) {

    static ScoreTable of(QualificationTable table) {
        Map<Long, Facts.RuleKey> judgements = new HashMap<>();
        Map<Long, IndicatorSpec> indicators = new HashMap<>();
        List<Long> rowIds = new ArrayList<>();
        TableSpec spec = table.spec();
        for (int r = 0; r < table.rows().size(); r++) {
            TableRow row = table.rows().get(r);
            rowIds.add(row.id());
            for (int i = 0; i < row.rules().size(); i++) {
                TableRule rule = row.rules().get(i);
                if (rule.indicator() == null) {
                    judgements.put(rule.id(), new Facts.RuleKey(row.code(), i));
                } else {
                    indicators.put(
                            rule.indicator().id(),
                            spec.rows().get(r).rules().get(i).indicator());
                }
            }
        }
        return new ScoreTable(
                table.id(),
                table.periodKind(),
                table.validFrom(),
                table.validTo(),
                spec,
                table.bands(),
                rowIds,
                judgements,
                indicators);
    }

    /** Whether it scores this period. */
    boolean scores(PeriodRow period) {
        return periodKind == period.kind()
                && !period.startsOn().isBefore(Period.firstDay(PeriodKind.MONTH, validFrom))
                && !period.endsOn().isAfter(validTo);
    }
}
