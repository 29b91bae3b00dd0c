package zhijie.exchange.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhijie.qualification.Condition;
import zhijie.qualification.Grade;
import zhijie.qualification.Parameter;
import zhijie.qualification.RoleDetail;
import zhijie.qualification.RoleDocument;
import zhijie.qualification.RuleKind;
import zhijie.qualification.RuleOptions;
import zhijie.qualification.TableDocument;

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
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Requirement> requires,
        Table table,
        List<Step> next) {

    record Requirement(String competency, boolean mustHave, String reason) {}

    record Table(String clause, List<Row> rows) {

        TableDocument document(String role) {
            return new TableDocument(role, clause, rows.stream().map(Row::text).toList());
        }

        static Table of(TableDocument it) {
            return new Table(it.clause(), it.rows().stream().map(Row::of).toList());
        }
    }

    record Row(
            String code, String behaviour, String standard, String reconstructed, BigDecimal weight, List<Rule> rules) {

        TableDocument.Row text() {
            return new TableDocument.Row(
                    code,
                    behaviour,
                    standard,
                    reconstructed,
                    weight,
                    rules.stream().map(Rule::text).toList());
        }

        static Row of(TableDocument.Row it) {
            return new Row(
                    it.code(),
                    it.behaviour(),
                    it.standard(),
                    it.reconstructed(),
                    plain(it.weight()),
                    it.rules().stream().map(Rule::of).toList());
        }
    }

    record Rule(
            String kind,
            String indicator,
            @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, BigDecimal> parameters,
            Options options,
            String finding) {

        TableDocument.Rule text() {
            Map<Parameter, BigDecimal> filled = new EnumMap<>(Parameter.class);
            if (parameters != null) {
                parameters.forEach((name, value) -> {
                    if (value != null) {
                        filled.put(Parameter.of(name).orElseThrow(), value);
                    }
                });
            }
            return new TableDocument.Rule(
                    RuleKind.of(kind), indicator, filled, options == null ? RuleOptions.NONE : options.text(), finding);
        }

        static Rule of(TableDocument.Rule it) {
            Map<String, BigDecimal> filled = new LinkedHashMap<>();
            new TreeMap<>(it.parameters()).forEach((parameter, value) -> filled.put(parameter.code(), plain(value)));
            Options options = RuleOptions.NONE.equals(it.options()) ? null : Options.of(it.options());
            return new Rule(it.kind().code(), it.indicator(), filled, options, it.finding());
        }
    }

    /** 5.00 and 5 are the same number. */
    private static BigDecimal plain(BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
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

        static Options of(RuleOptions it) {
            return new Options(
                    SpelledCode.of(it.steps()), plain(it.floor()), plain(it.cap()), SpelledCode.of(it.pointsAre()));
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
                        .toList());
    }

    /** The role in its plain form, without table and next roles. */
    RoleFile alone() {
        return with(null, null);
    }

    RoleFile with(Table newTable, List<Step> newNext) {
        return new RoleFile(
                code,
                title,
                family,
                grade,
                source,
                reconstructed,
                incomplete,
                purpose,
                departmentKinds,
                conditions == null || conditions.isNull() ? null : ContentFile.tree(Condition.of(conditions)),
                requires,
                newTable,
                newNext);
    }

    static RoleFile of(RoleDetail it) {
        return new RoleFile(
                it.code(),
                it.title(),
                it.family(),
                SpelledCode.of(it.grade()),
                it.source(),
                it.reconstructed(),
                it.incomplete(),
                it.purpose(),
                it.departmentKinds(),
                it.condition() == null ? null : ContentFile.tree(it.condition()),
                it.requirements().stream()
                        .map(row -> new Requirement(row.reference(), row.mustHave(), row.reason()))
                        .toList(),
                null,
                null);
    }

    List<RoleDocument.Step> steps() {
        return next == null
                ? List.of()
                : next.stream()
                        .map(step -> new RoleDocument.Step(step.role(), step.adds()))
                        .toList();
    }
}
