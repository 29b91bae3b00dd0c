package zhijie.qualification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A row of a scorecard.
 *
 * @param points empty while a blank is open or a reading is missing
 */
public record RowScore(RowSpec row, Optional<BigDecimal> points, List<RuleScore> rules) {

    public RowScore {
        rules = List.copyOf(rules);
    }

    boolean has(RuleScore.State state) {
        return rules.stream().anyMatch(rule -> rule.state() == state);
    }
}
