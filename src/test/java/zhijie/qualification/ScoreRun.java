package zhijie.qualification;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The product's own batch over a table made for measuring; the door through which the benchmark comes in. */
public final class ScoreRun {

    private ScoreRun() {}

    /** A table of so many rows, each with one rule over an indicator of its own. */
    public static final class Sample {

        private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 1, 8, 0);
        private static final PeriodRow PERIOD = new PeriodRow(
                1L, "2026-10", PeriodKind.MONTH, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), false);

        private final ScoreTable table;

        private Sample(ScoreTable table) {
            this.table = table;
        }

        public static Sample of(int rows) {
            List<RowSpec> specs = new ArrayList<>();
            List<Long> ids = new ArrayList<>();
            Map<Long, IndicatorSpec> indicators = new HashMap<>();
            for (int i = 1; i <= rows; i++) {
                IndicatorSpec rate = Samples.completionRate();
                IndicatorSpec indicator = new IndicatorSpec(
                        "i" + i,
                        rate.title(),
                        rate.unit(),
                        rate.direction(),
                        rate.inputs(),
                        rate.formula(),
                        rate.decimals(),
                        rate.across());
                indicators.put((long) i, indicator);
                ids.add((long) i);
                RuleSpec rule = new RuleSpec(
                        RuleKind.BELOW_TARGET_DEDUCTS,
                        indicator,
                        Samples.parameters("target=95 step=1 points=2"),
                        RuleOptions.NONE,
                        null);
                specs.add(new RowSpec("r" + i, "行", "标准说明", BigDecimal.valueOf(100 / rows), List.of(rule)));
            }
            TableSpec spec = new TableSpec("bench", TableSpec.FULL, specs);
            return new Sample(new ScoreTable(
                    1,
                    PeriodKind.MONTH,
                    PERIOD.startsOn(),
                    PERIOD.endsOn(),
                    spec,
                    Bands.USUAL,
                    ids,
                    Map.of(),
                    indicators));
        }

        /** Scores everybody, chunk by chunk as the product does; a transaction a chunk. */
        public int score(Connection connection) throws SQLException {
            ScoreStore store = new ScoreStore(connection);
            int count = 0;
            long after = 0;
            List<Long> people;
            do {
                people = store.holders("bench", after, ScoreChunks.PEOPLE);
                count += store.score(table, PERIOD, people, NOW);
                connection.commit();
                after = people.isEmpty() ? after : people.get(people.size() - 1);
            } while (people.size() == ScoreChunks.PEOPLE);
            count += store.score(table, PERIOD, store.leavers("bench", PERIOD), NOW);
            connection.commit();
            return count;
        }

        /** Seconds of the bare arithmetic over the same numbers: subtract, divide, multiply, add, as big decimals. */
        public double bareSeconds(int people) {
            double best = Double.MAX_VALUE;
            for (int round = 0; round < 3; round++) {
                long began = System.nanoTime();
                BigDecimal sum = BigDecimal.ZERO;
                for (int p = 1; p <= people; p++) {
                    BigDecimal total = BigDecimal.ZERO;
                    for (int i = 1; i <= table.spec().rows().size(); i++) {
                        BigDecimal value = BigDecimal.valueOf((40 + (p * 7 + i * 13) % 11) * 2L);
                        BigDecimal off = new BigDecimal("95").subtract(value).max(BigDecimal.ZERO);
                        BigDecimal steps = off.divide(BigDecimal.ONE, 0, java.math.RoundingMode.FLOOR);
                        BigDecimal points = new BigDecimal("20").subtract(steps.multiply(BigDecimal.valueOf(2)));
                        total = total.add(points.max(BigDecimal.ZERO));
                    }
                    sum = sum.add(total);
                }
                if (sum.signum() == 0) {
                    throw new IllegalStateException("nothing was computed");
                }
                best = Math.min(best, (System.nanoTime() - began) / 1e9);
            }
            return best;
        }
    }
}
