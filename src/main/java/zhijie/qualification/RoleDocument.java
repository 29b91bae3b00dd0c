package zhijie.qualification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A role as it is written down in a content file, table included. */
public record RoleDocument(
        String code,
        String title,
        String family,
        Grade grade,
        String source,
        String reconstructed,
        String incomplete,
        String purpose,
        List<String> departmentKinds,
        Condition condition,
        List<Requirement> requirements,
        String clause,
        List<Row> rows,
        List<Step> next) {

    public RoleDocument {
        departmentKinds = List.copyOf(departmentKinds);
        requirements = List.copyOf(requirements);
        rows = List.copyOf(rows);
        next = List.copyOf(next);
    }

    /** A competency asked for, by reference {@code framework/level/code}. */
    public record Requirement(String competency, boolean mustHave, String reason) {}

    /** A row of the table. */
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

    /** A step to a next role, with what it asks for in addition. */
    public record Step(String role, String adds) {}
}
