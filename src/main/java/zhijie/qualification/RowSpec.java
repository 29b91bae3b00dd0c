package zhijie.qualification;

import java.math.BigDecimal;
import java.util.List;
import zhijie.common.RuleViolationException;

/**
 * A row of a qualification table: key behaviour and result, work standard, weight and rules.
 *
 * @param points what the row is worth, in points of the table; null while its weight is blank
 */
public record RowSpec(String code, String behaviour, String standard, BigDecimal points, List<RuleSpec> rules) {

    public RowSpec {
        rules = List.copyOf(rules);
    }

    /** @throws RuleViolationException if a weight is not above 0 and at most 100, with two decimals */
    public static void checkWeight(BigDecimal weight) {
        if (weight.signum() <= 0 || weight.compareTo(TableSpec.FULL) > 0) {
            throw RuleViolationException.at("weight", "table.weightRange");
        }
        if (weight.stripTrailingZeros().scale() > ScoreCalculator.CENT) {
            throw RuleViolationException.at("weight", "parameter.tooPrecise", ScoreCalculator.CENT);
        }
    }

    /** Blanks of the row: its weight and those of its rules. */
    public int blankCount() {
        return (points == null ? 1 : 0)
                + rules.stream().mapToInt(rule -> rule.blanks().size()).sum();
    }
}
