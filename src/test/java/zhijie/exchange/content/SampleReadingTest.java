package zhijie.exchange.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhijie.qualification.Across;
import zhijie.qualification.Direction;
import zhijie.qualification.Formula;
import zhijie.qualification.IndicatorSpec;
import zhijie.qualification.InputSpec;
import zhijie.qualification.Parameter;
import zhijie.qualification.ReadingEntry;
import zhijie.qualification.RuleKind;
import zhijie.qualification.RuleOptions;
import zhijie.qualification.RuleSpec;
import zhijie.qualification.Unit;

class SampleReadingTest {

    private static final String PERIOD = "2026-10";
    private static final double POINTS = 30;

    private static IndicatorSpec indicator(Unit unit, String formula, String... inputs) {
        return new IndicatorSpec(
                "some-indicator",
                "某指标",
                unit,
                Direction.HIGHER_IS_BETTER,
                List.of(inputs).stream()
                        .map(name -> new InputSpec(name, Unit.COUNT))
                        .toList(),
                Formula.of(formula, List.of(inputs)),
                unit == Unit.COUNT ? 0 : 1,
                Across.SUM);
    }

    private static final RuleSpec RATE = new RuleSpec(
            RuleKind.BELOW_TARGET_DEDUCTS,
            indicator(Unit.PERCENT, "完成数 / 计划数 * 100", "完成数", "计划数"),
            Map.of(
                    Parameter.TARGET, new BigDecimal("98"),
                    Parameter.STEP, BigDecimal.ONE,
                    Parameter.POINTS, new BigDecimal("1.5")),
            RuleOptions.NONE,
            null);

    private static final RuleSpec EACH = new RuleSpec(
            RuleKind.EACH_OCCURRENCE,
            indicator(Unit.COUNT, "次数", "次数"),
            Map.of(Parameter.POINTS, new BigDecimal("3")),
            RuleOptions.NONE,
            "发生");

    private static double percent(ReadingEntry entry) {
        return Double.parseDouble(entry.inputs().get("完成数"))
                * 100
                / Double.parseDouble(entry.inputs().get("计划数"));
    }

    private static ReadingEntry rate(String person, double performance) {
        return SampleReading.of(
                person, PERIOD, new SampleReading.Use(RATE, POINTS, 1, Map.of("计划数", 2000L)), performance);
    }

    private static double meanCount(double performance, int parts) {
        return IntStream.range(0, 400)
                .mapToObj(i -> SampleReading.of(
                        "person-" + i, PERIOD, new SampleReading.Use(EACH, POINTS, parts, Map.of()), performance))
                .mapToInt(entry -> Integer.parseInt(entry.inputs().get("次数")))
                .average()
                .orElseThrow();
    }

    @Test
    void whoMissesNothingIsOnTarget() {
        assertThat(percent(rate("a", 100))).isBetween(97.9, 98.1);
        assertThat(meanCount(100, 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {40, 60, 80, 95})
    void aRuleLosesTheShareOfItsPointsThatWasMissed(double performance) {
        double share = POINTS * (100 - performance) / 100;
        double lost = (98 - percent(rate("b", performance))) * 1.5;
        assertThat(lost).isBetween(share * 0.7 - 0.1, share * 1.3 + 0.1);
        assertThat(meanCount(performance, 1) * 3).isBetween(share * 0.9, share * 1.1);
    }

    @Test
    void whatATableAddsUpIsSharedAmongTheMonths() {
        assertThat(meanCount(60, 3) * 3).isBetween(meanCount(60, 1) * 0.9, meanCount(60, 1) * 1.1);
    }

    @Test
    void aSmallNumberIsExactlyThat() {
        ReadingEntry entry =
                SampleReading.of("c", PERIOD, new SampleReading.Use(RATE, POINTS, 1, Map.of("计划数", 18L)), 90);
        assertThat(entry.inputs()).containsEntry("计划数", "18");
    }

    @Test
    void theSameIsReadTwice() {
        assertThat(rate("d", 70).inputs()).isEqualTo(rate("d", 70).inputs());
    }
}
