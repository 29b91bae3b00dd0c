package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhijie.qualification.Condition;
import zhijie.qualification.Grade;
import zhijie.qualification.Parameter;
import zhijie.qualification.RoleDocument;
import zhijie.qualification.RuleKind;
import zhijie.qualification.RuleOptions;

/** A role's file as its schema describes it. */
record RoleFile(
        String code,
        String title,
        String family,
        String grade,
        String source,
        String reconstructed,
        String incomplete,
        String purpose,
        List<String> departmentKinds,
        JsonNode conditions,
        List<Requirement> requires,
        Table table,
        List<Step> next) {

    record Requirement(String competency, boolean mustHave, String reason) {}

    record Table(String clause, List<Row> rows) {}

    record Row(
            String code, String behaviour, String standard, String reconstructed, BigDecimal weight, List<Rule> rules) {

        RoleDocument.Row text() {
            return new RoleDocument.Row(
                    code,
                    behaviour,
                    standard,
                    reconstructed,
                    weight,
                    rules.stream().map(Rule::text).toList());
        }
    }

    record Rule(String kind, String indicator, Map<String, BigDecimal> parameters, Options options, String finding) {

        RoleDocument.Rule text() {
            Map<Parameter, BigDecimal> filled = new EnumMap<>(Parameter.class);
            parameters.forEach((name, value) -> {
                if (value != null) {
                    filled.put(Parameter.of(name).orElseThrow(), value);
                }
            });
            return new RoleDocument.Rule(
                    RuleKind.of(kind), indicator, filled, options == null ? RuleOptions.NONE : options.text(), finding);
        }
    }

    record Options(String steps, BigDecimal floor, BigDecimal cap, String pointsAre) {

        RuleOptions text() {
            return new RuleOptions(
                    "started".equals(steps) ? RuleOptions.Steps.STARTED : RuleOptions.Steps.FULL,
                    floor,
                    cap,
                    "percent-of-row".equals(pointsAre)
                            ? RuleOptions.PointsAre.PERCENT_OF_ROW
                            : RuleOptions.PointsAre.POINTS);
        }
    }

    record Step(String role, String adds) {}

    RoleDocument document() {
        return new RoleDocument(
                code,
                title,
                family,
                Grade.of(grade),
                source,
                reconstructed,
                incomplete,
                purpose,
                departmentKinds == null ? List.of() : departmentKinds,
                conditions == null || conditions.isNull() ? null : Condition.of(conditions),
                requires.stream()
                        .map(it -> new RoleDocument.Requirement(it.competency(), it.mustHave(), it.reason()))
                        .toList(),
                table == null ? null : table.clause(),
                table == null ? List.of() : table.rows().stream().map(Row::text).toList(),
                steps());
    }

    List<RoleDocument.Step> steps() {
        return next == null
                ? List.of()
                : next.stream()
                        .map(step -> new RoleDocument.Step(step.role(), step.adds()))
                        .toList();
    }
}
