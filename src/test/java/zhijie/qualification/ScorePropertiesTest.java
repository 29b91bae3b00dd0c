package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class ScorePropertiesTest {

    @Provide
    Arbitrary<RuleSpec> rules() {
        Arbitrary<RuleKind> kinds = Arbitraries.of(RuleKind.values()).filter(RuleKind::needsIndicator);
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(1);
        Arbitrary<BigDecimal> steps = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.1"), new BigDecimal("10"))
                .ofScale(1);
        Arbitrary<RuleOptions> options = Combinators.combine(
                        Arbitraries.of(RuleOptions.Steps.values()),
                        amounts.map(BigDecimal::negate).injectNull(0.5),
                        amounts.injectNull(0.5),
                        Arbitraries.of(RuleOptions.PointsAre.values()))
                .as(RuleOptions::new);
        return Combinators.combine(kinds, amounts, steps, amounts, amounts, options)
                .as((kind, target, step, points, more, option) -> {
                    Map<Parameter, BigDecimal> parameters = new HashMap<>();
                    for (Parameter parameter : kind.required()) {
                        parameters.put(
                                parameter,
                                switch (parameter) {
                                    case STEP -> step;
                                    case POINTS, ADD_POINTS -> points;
                                    case DEDUCT_POINTS -> more;
                                    default -> target;
                                });
                    }
                    Direction direction = worseIsHigher(kind) ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER;
                    IndicatorSpec indicator = Samples.indicator(Unit.PERCENT, direction, 1);
                    return new RuleSpec(kind, indicator, parameters, option, "事项");
                });
    }

    private static boolean worseIsHigher(RuleKind kind) {
        return switch (kind) {
            case BELOW_TARGET_DEDUCTS, ABOVE_TARGET_ADDS, BOTH_WAYS, SHORT_OF_COUNT, REQUIRED_MINIMUM -> false;
            default -> true;
        };
    }

    @Property
    void aWorseReadingNeverScoresHigher(
            @ForAll("rules") RuleSpec rule,
            @ForAll @BigRange(min = "0", max = "200") @Scale(1) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "200") @Scale(1) BigDecimal other) {
        BigDecimal worse = worseIsHigher(rule.kind()) ? one.max(other) : one.min(other);
        BigDecimal better = worseIsHigher(rule.kind()) ? one.min(other) : one.max(other);

        assertThat(total(rule, worse)).isLessThanOrEqualTo(total(rule, better));
    }

    @Property
    void theScoreStaysBetweenZeroAndTheCap(
            @ForAll("rules") RuleSpec rule, @ForAll @BigRange(min = "-500", max = "500") @Scale(1) BigDecimal value) {
        assertThat(total(rule, value)).isBetween(BigDecimal.ZERO, TableSpec.FULL);
    }

    @Property
    void theEdgeOfAStepIsExact(
            @ForAll @BigRange(min = "1", max = "100") @Scale(2) BigDecimal target,
            @ForAll @BigRange(min = "0.01", max = "5") @Scale(2) BigDecimal step,
            @ForAll @IntRange(min = 1, max = 20) int count) {
        RuleSpec full = below(target, step, RuleOptions.Steps.FULL);
        RuleSpec started = below(target, step, RuleOptions.Steps.STARTED);
        BigDecimal edge = target.subtract(step.multiply(BigDecimal.valueOf(count)));
        BigDecimal hair = new BigDecimal("0.0000000001");
        BigDecimal at = new BigDecimal(100 - count);

        assertThat(total(full, edge)).isEqualByComparingTo(at);
        assertThat(total(full, edge.add(hair))).isEqualByComparingTo(at.add(BigDecimal.ONE));
        assertThat(total(started, edge)).isEqualByComparingTo(at);
        assertThat(total(started, edge.subtract(hair))).isEqualByComparingTo(at.subtract(BigDecimal.ONE));
    }

    @Property(tries = 200)
    void theOrderOfRowsAndReadingsMakesNoDifference(
            @ForAll @Size(min = 2, max = 6) List<@BigRange(min = "0", max = "30") @Scale(1) BigDecimal> values,
            @ForAll Random random) {
        List<RowSpec> rows = new ArrayList<>();
        Map<String, Measurement> readings = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            IndicatorSpec indicator = new IndicatorSpec(
                    "i" + i,
                    "指标",
                    Unit.COUNT,
                    Direction.LOWER_IS_BETTER,
                    List.of(new InputSpec("数", Unit.COUNT)),
                    Formula.of("数", List.of("数")),
                    1,
                    Across.SUM);
            RuleSpec rule = new RuleSpec(
                    RuleKind.EACH_DEFECT,
                    indicator,
                    Map.of(Parameter.POINTS, new BigDecimal("0.35")),
                    RuleOptions.NONE,
                    null);
            rows.add(new RowSpec("r" + i, "行为", "标准", new BigDecimal("12"), List.of(rule)));
            readings.put("i" + i, indicator.measured(values.get(i)));
        }
        BigDecimal before = ScoreCalculator.score(new TableSpec("t", TableSpec.FULL, rows), Facts.of(readings))
                .total()
                .orElseThrow();
        List<String> codes = new ArrayList<>(readings.keySet());
        Collections.shuffle(codes, random);
        Collections.shuffle(rows, random);
        Map<String, Measurement> shuffled = new LinkedHashMap<>();
        codes.forEach(code -> shuffled.put(code, readings.get(code)));

        assertThat(ScoreCalculator.score(new TableSpec("t", TableSpec.FULL, rows), Facts.of(shuffled))
                        .total()
                        .orElseThrow())
                .isEqualTo(before);
    }

    /** Stated in {@link IndicatorSpec#combine}: inputs are added, then divided; ratios are never averaged. */
    @Property
    void splitPeriodsAddUpToTheWhole(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 500) Integer> done,
            @ForAll @IntRange(min = 1, max = 500) int planned) {
        IndicatorSpec rate = Samples.completionRate();
        List<Measurement> parts = new ArrayList<>();
        int all = 0;
        for (int month : done) {
            all += month;
            parts.add(rate.measure(inputs(month, planned)).orElseThrow());
        }

        Measurement combined = rate.combine(parts).orElseThrow();

        Measurement whole = rate.measure(inputs(all, planned * done.size())).orElseThrow();
        assertThat(combined).isEqualTo(whole.madeOf(done.size()));
    }

    @Property
    void deductionsOfSplitPeriodsAddUp(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 3) Integer> occurrences) {
        IndicatorSpec count = Samples.indicator(Unit.COUNT, Direction.LOWER_IS_BETTER, 0);
        RuleSpec rule = new RuleSpec(
                RuleKind.EACH_OCCURRENCE,
                count,
                Map.of(Parameter.POINTS, new BigDecimal("2.5")),
                RuleOptions.NONE,
                null);
        List<Measurement> parts =
                occurrences.stream().map(n -> count.measured(new BigDecimal(n))).toList();

        BigDecimal deducted = BigDecimal.ZERO;
        for (Measurement part : parts) {
            deducted = deducted.add(points(rule, part));
        }

        assertThat(points(rule, count.combine(parts).orElseThrow())).isEqualByComparingTo(deducted);
    }

    @Property
    void aTableOfManyRowsStaysBetweenZeroAndItsCapAndNeverGainsByAWorseReading(
            @ForAll @Size(min = 1, max = 5) List<@From("rules") RuleSpec> rules,
            @ForAll @Size(5) List<@BigRange(min = "-300", max = "300") @Scale(1) BigDecimal> values,
            @ForAll @BigRange(min = "0", max = "100") @Scale(1) BigDecimal step,
            @ForAll @IntRange(min = 1, max = 150) int cap,
            @ForAll @IntRange(min = 0, max = 4) int which) {
        List<RowSpec> rows = new ArrayList<>();
        Map<String, Measurement> readings = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            RuleSpec rule = rules.get(i);
            IndicatorSpec it = rule.indicator();
            IndicatorSpec own = new IndicatorSpec(
                    "i" + i, it.title(), it.unit(), it.direction(), it.inputs(), it.formula(), 1, Across.SUM);
            rows.add(new RowSpec(
                    "r" + i,
                    "行为",
                    "标准",
                    BigDecimal.valueOf(100 / rules.size()),
                    List.of(new RuleSpec(rule.kind(), own, rule.parameters(), rule.options(), "事项"))));
            readings.put("i" + i, new Measurement(values.get(i), Map.of()));
        }
        TableSpec table = new TableSpec("t", BigDecimal.valueOf(cap), rows);
        BigDecimal before =
                ScoreCalculator.score(table, Facts.of(readings)).total().orElseThrow();
        assertThat(before).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(cap));

        int changed = which % rules.size();
        BigDecimal was = values.get(changed);
        BigDecimal worse = worse(rules.get(changed).kind(), was, step);
        readings.put("i" + changed, new Measurement(worse, Map.of()));
        assertThat(ScoreCalculator.score(table, Facts.of(readings)).total().orElseThrow())
                .isLessThanOrEqualTo(before);
    }

    /** A deviation is worse the farther it is from 0, on either side. */
    private static BigDecimal worse(RuleKind kind, BigDecimal value, BigDecimal step) {
        boolean higher = kind == RuleKind.TOLERANCE_AROUND ? value.signum() >= 0 : worseIsHigher(kind);
        return higher ? value.add(step) : value.subtract(step);
    }

    /** Stated in {@link Across}: the largest of parts is the largest of all, however they are grouped. */
    @Property
    void theLargestAndTheNewestOfPartsAreThoseOfTheWhole(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 500) Integer> months,
            @ForAll @IntRange(min = 1, max = 11) int cut) {
        int at = Math.min(cut, months.size() - 1);
        for (Across across : List.of(Across.LARGEST, Across.LAST)) {
            IndicatorSpec days = Samples.across(across);
            List<Measurement> all =
                    months.stream().map(n -> days.measured(new BigDecimal(n))).toList();
            Measurement first = days.combine(all.subList(0, at)).orElseThrow();
            Measurement second = days.combine(all.subList(at, all.size())).orElseThrow();

            assertThat(days.combine(List.of(first, second)).orElseThrow().value())
                    .isEqualTo(days.combine(all).orElseThrow().value());
        }
    }

    private static Map<String, BigDecimal> inputs(int done, int planned) {
        return Map.of("完成项数", new BigDecimal(done), "计划项数", new BigDecimal(planned));
    }

    private static RuleSpec below(BigDecimal target, BigDecimal step, RuleOptions.Steps steps) {
        return new RuleSpec(
                RuleKind.BELOW_TARGET_DEDUCTS,
                Samples.indicator(Unit.PERCENT, Direction.HIGHER_IS_BETTER, 4),
                Map.of(Parameter.TARGET, target, Parameter.STEP, step, Parameter.POINTS, BigDecimal.ONE),
                new RuleOptions(steps, null, null, RuleOptions.PointsAre.POINTS),
                null);
    }

    private static BigDecimal points(RuleSpec rule, Measurement measurement) {
        RowSpec row = new RowSpec("r1", "行为", "标准", new BigDecimal("100"), List.of(rule));
        Facts facts = Facts.of(Map.of("reading", measurement));
        return ScoreCalculator.score(new TableSpec("t", TableSpec.FULL, List.of(row)), facts)
                .rows()
                .get(0)
                .rules()
                .get(0)
                .points();
    }

    private static BigDecimal total(RuleSpec rule, BigDecimal value) {
        RowSpec row = new RowSpec("r1", "行为", "标准", new BigDecimal("100"), List.of(rule));
        Facts facts = Facts.of(Map.of("reading", new Measurement(value, Map.of())));
        return ScoreCalculator.score(new TableSpec("t", TableSpec.FULL, List.of(row)), facts)
                .total()
                .orElseThrow();
    }
}
