package zhijie.qualification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Scorecard 计分卡: the points of a table for a person and a period, and how they came about.
 *
 * @param total empty while blanks are open or readings are missing
 */
public record Scorecard(State state, Optional<BigDecimal> total, List<RowScore> rows) {

    /** Why there is a total, or none. */
    public enum State {
        COMPLETE,
        /** A red line was crossed; the total is 0. */
        RED_LINE,
        /** Blanks of the table are open. */
        BLANKS,
        /** The table is filled, readings or judgements are missing. */
        MISSING;

        /** Key of its name. */
        public String getKey() {
            return "scorecard." + name();
        }
    }

    public Scorecard {
        rows = List.copyOf(rows);
    }
}
