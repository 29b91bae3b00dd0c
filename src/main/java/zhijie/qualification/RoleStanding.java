package zhijie.qualification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a person's record and results stand to what a role asks beside competencies: its conditions and its table.
 *
 * @param asked the role's conditions; null where it has none
 * @param condition how they stand; {@code MET} where the role has none
 * @param missing what of the conditions is missing or unknown, on the shortest way
 * @param results her readings scored by the role's table; empty while it has none in force
 */
public record RoleStanding(
        Condition asked, Condition.Outcome condition, List<Condition.Finding> missing, Optional<Results> results) {

    /**
     * A row in words.
     *
     * @param points of its full points; a dash while a reading is missing
     * @param why each rule's reading and what it did
     */
    public record Line(String behaviour, String points, boolean known, List<String> why) {}

    public RoleStanding {
        missing = List.copyOf(missing);
    }

    /**
     * Readings of the newest complete period that has any, scored by the table that is in force. Nothing of it is
     * stored: it says what the results would be worth in this role.
     *
     * @param period code; null where no reading of hers is kept
     * @param card without a total while a row misses a reading
     * @param band of the total; null without a total
     */
    public record Results(TableRef table, String period, Scorecard card, Band band) {

        /** A row, its full points, and what the readings give; points are null while one is missing. */
        public record Row(String behaviour, BigDecimal full, BigDecimal points) {

            public Condition.Outcome getOutcome() {
                if (points == null) {
                    return Condition.Outcome.UNKNOWN;
                }
                return points.compareTo(full) < 0 ? Condition.Outcome.MISSING : Condition.Outcome.MET;
            }
        }

        public List<Row> getRows() {
            return card.rows().stream()
                    .map(it -> new Row(
                            it.row().behaviour(), it.row().points(), it.points().orElse(null)))
                    .toList();
        }

        /** The rows with how each came about. */
        public List<Line> lines(Sentences say) {
            return card.rows().stream()
                    .map(it -> new Line(
                            it.row().behaviour(),
                            it.points().map(Sentences::plain).orElse("–") + " / "
                                    + Sentences.plain(it.row().points()),
                            it.points().isPresent(),
                            it.rules().stream().map(say::why).toList()))
                    .toList();
        }

        /** Rows that nothing or not enough is stored about. */
        public long getUnknown() {
            return getRows().stream()
                    .filter(row -> row.getOutcome() == Condition.Outcome.UNKNOWN)
                    .count();
        }

        /** Met if the total passes, missing if it fails, unknown without one. */
        public Condition.Outcome getOutcome() {
            if (band == null) {
                return Condition.Outcome.UNKNOWN;
            }
            return band == Band.FAILED ? Condition.Outcome.MISSING : Condition.Outcome.MET;
        }
    }

    /** Whether nothing beside the competencies is missing or unknown. */
    public boolean isMet() {
        return condition == Condition.Outcome.MET
                && results.map(Results::getOutcome)
                        .orElse(Condition.Outcome.MET)
                        .equals(Condition.Outcome.MET);
    }
}
