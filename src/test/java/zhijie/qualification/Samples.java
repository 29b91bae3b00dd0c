package zhijie.qualification;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rules, rows and tables for tests, told in few words. */
final class Samples {

    private Samples() {}

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static IndicatorSpec indicator(Unit unit, Direction direction, int decimals) {
        return new IndicatorSpec(
                "reading",
                "读数",
                unit,
                direction,
                List.of(new InputSpec("读数", unit)),
                Formula.of("读数", List.of("读数")),
                decimals,
                Across.SUM);
    }

    /** Days, combined over periods in this way. */
    static IndicatorSpec across(Across across) {
        return new IndicatorSpec(
                "longest-days",
                "最长天数",
                Unit.DAY,
                Direction.LOWER_IS_BETTER,
                List.of(new InputSpec("天数", Unit.DAY)),
                Formula.of("天数", List.of("天数")),
                1,
                across);
    }

    static IndicatorSpec completionRate() {
        return new IndicatorSpec(
                "plan-completion-rate",
                "计划完成率",
                Unit.PERCENT,
                Direction.HIGHER_IS_BETTER,
                List.of(new InputSpec("完成项数", Unit.COUNT), new InputSpec("计划项数", Unit.COUNT)),
                Formula.of("完成项数 / 计划项数 * 100", List.of("完成项数", "计划项数")),
                1,
                Across.SUM);
    }

    /** Parameters written as {@code target=95 step=1 points=2}. */
    static Map<Parameter, BigDecimal> parameters(String written) {
        Map<Parameter, BigDecimal> parameters = new EnumMap<>(Parameter.class);
        for (String part : written.isBlank() ? new String[0] : written.strip().split("\\s+")) {
            String[] pair = part.split("=");
            parameters.put(Parameter.of(pair[0]).orElseThrow(), number(pair[1]));
        }
        return parameters;
    }

    static RuleSpec rule(RuleKind kind, String parameters, RuleOptions options) {
        Direction direction =
                switch (kind) {
                    case BELOW_TARGET_DEDUCTS, ABOVE_TARGET_ADDS, BOTH_WAYS, SHORT_OF_COUNT, REQUIRED_MINIMUM ->
                        Direction.HIGHER_IS_BETTER;
                    default -> Direction.LOWER_IS_BETTER;
                };
        IndicatorSpec indicator = kind.needsIndicator() ? indicator(Unit.PERCENT, direction, 1) : null;
        return new RuleSpec(kind, indicator, parameters(parameters), options, "事项");
    }

    static RowSpec row(String points, RuleSpec... rules) {
        return new RowSpec("r1", "行为", "标准说明", points == null ? null : number(points), List.of(rules));
    }

    static TableSpec table(RowSpec... rows) {
        return new TableSpec("role", TableSpec.FULL, List.of(rows));
    }

    static Facts reading(String value) {
        return value == null
                ? Facts.of(Map.of())
                : Facts.of(Map.of("reading", new Measurement(number(value), Map.of())));
    }
}
