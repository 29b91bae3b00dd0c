package zhijie.qualification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A role's qualification table as it is written down, most often with its blanks open. */
public record TableDocument(String role, String clause, List<Row> rows) {

    public TableDocument {
        rows = List.copyOf(rows);
    }

    /** A row; the weight is null while it is open. */
    public record Row(
            String code,
            String behaviour,
            String standard,
            String reconstructed,
            BigDecimal weight,
            List<Rule> rules) {}

    /** A rule of a row; parameters without a number are not in the map. */
    public record Rule(
            RuleKind kind,
            String indicator,
            Map<Parameter, BigDecimal> parameters,
            RuleOptions options,
            String finding) {}
}
