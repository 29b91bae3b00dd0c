package zhijie.qualification;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A role's qualification table as it is written down, most often with its blanks open. */
public record TableDocument(String role, String clause, List<Row> rows) implements Serializable {

    public TableDocument {
        rows = List.copyOf(rows);
    }

    /** A row; the weight is null while it is open. */
    public record Row(
            String code, String behaviour, String standard, String reconstructed, BigDecimal weight, List<Rule> rules)
            implements Serializable {}

    /** A rule of a row; parameters without a number are not in the map. */
    public record Rule(
            RuleKind kind, String indicator, Map<Parameter, BigDecimal> parameters, RuleOptions options, String finding)
            implements Serializable {}

    /** A stored table as it would be written down. */
    public static TableDocument of(TableDetail table) {
        return new TableDocument(
                table.roleCode(),
                table.clause(),
                table.rows().stream()
                        .map(row -> new Row(
                                row.spec().code(),
                                row.spec().behaviour(),
                                row.spec().standard(),
                                row.reconstructed(),
                                row.spec().points(),
                                row.rules().stream()
                                        .map(rule -> rule(rule.spec()))
                                        .toList()))
                        .toList());
    }

    private static Rule rule(RuleSpec rule) {
        return new Rule(
                rule.kind(),
                rule.indicator() == null ? null : rule.indicator().code(),
                rule.parameters(),
                rule.options(),
                rule.finding());
    }
}
