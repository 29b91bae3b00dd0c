package zhijie.qualification;

import java.math.BigDecimal;
import java.util.List;

/**
 * A row of a qualification table: key behaviour and result, work standard, weight and rules.
 *
 * @param points what the row is worth, in points of the table; null while its weight is blank
 */
public record RowSpec(String code, String behaviour, String standard, BigDecimal points, List<RuleSpec> rules) {

    public RowSpec {
        rules = List.copyOf(rules);
    }

    /** Blanks of the row: its weight and those of its rules. */
    public int blankCount() {
        return (points == null ? 1 : 0)
                + rules.stream().mapToInt(rule -> rule.blanks().size()).sum();
    }
}
