package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhijie.common.RuleViolationException;
import zhijie.qualification.ReadingNumber.Place;

class IndicatorSpecTest {

    private static Measurement days(String days) {
        return new Measurement(new BigDecimal(days), Map.of("天数", new BigDecimal(days)));
    }

    private static Map<String, BigDecimal> inputs(String done, String planned) {
        return Map.of("完成项数", new BigDecimal(done), "计划项数", new BigDecimal(planned));
    }

    /** Three months of 2.5, 6 and 3 days, worked out by hand. */
    @ParameterizedTest
    @CsvSource({"SUM, 11.5", "AVERAGE, 3.8", "LAST, 3", "LARGEST, 6"})
    void aQuarterIsMadeOfItsMonthsInTheIndicatorsWay(Across across, String quarter) {
        Measurement whole = Samples.across(across)
                .combine(List.of(days("2.5"), days("6"), days("3")))
                .orElseThrow();

        assertThat(whole.value()).isEqualByComparingTo(quarter);
        assertThat(whole.parts()).isEqualTo(3);
    }

    @Test
    void aQuarterWithoutMonthsHasNoReadingAndOneMonthSaysSo() {
        assertThat(Samples.across(Across.AVERAGE).combine(List.of())).isEmpty();
        assertThat(Samples.across(Across.SUM).combine(List.of(days("2"))).orElseThrow())
                .isEqualTo(days("2").madeOf(1));
    }

    @Test
    void theLargestRatioKeepsTheInputsOfItsMonth() {
        IndicatorSpec rate = Samples.completionRate();
        IndicatorSpec largest = new IndicatorSpec(
                rate.code(),
                rate.title(),
                rate.unit(),
                rate.direction(),
                rate.inputs(),
                rate.formula(),
                rate.decimals(),
                Across.LARGEST);
        List<Measurement> months = List.of(
                rate.measure(inputs("9", "10")).orElseThrow(),
                rate.measure(inputs("40", "50")).orElseThrow());

        Measurement whole = largest.combine(months).orElseThrow();

        assertThat(whole.value()).isEqualByComparingTo("90.0");
        assertThat(whole.inputs()).isEqualTo(inputs("9", "10"));
    }

    @Test
    void ratiosOfMonthsAreMadeFromTheirSumsNeverAveraged() {
        IndicatorSpec rate = Samples.completionRate();
        List<Measurement> months = List.of(
                rate.measure(inputs("1", "1")).orElseThrow(),
                rate.measure(inputs("0", "3")).orElseThrow());
        assertThat(rate.combine(months).orElseThrow().value()).isEqualByComparingTo("25.0");
        assertThat(rate.combine(List.of(rate.measured(BigDecimal.TEN), rate.measured(BigDecimal.ONE))))
                .as("percentages without their inputs can't be combined")
                .isEmpty();
        assertThat(rate.combine(List.of(
                        rate.measure(inputs("1", "1")).orElseThrow(),
                        new Measurement(BigDecimal.TEN, Map.of("旧的输入", BigDecimal.ONE)))))
                .as("nor can those whose inputs were others")
                .isEmpty();
    }

    @Test
    void aValueIsRoundedHalfUpToTheDecimals() {
        IndicatorSpec rate = Samples.completionRate();
        assertThat(rate.measure(inputs("1893", "2000")).orElseThrow().value()).isEqualTo(new BigDecimal("94.7"));
        assertThat(rate.measure(inputs("2", "3")).orElseThrow().value()).isEqualTo(new BigDecimal("66.7"));
    }

    @Test
    void aResultTooLargeToKeepIsRefused() {
        ReadingEntry entry = new ReadingEntry(
                1, "p", "plan-completion-rate", null, Map.of("完成项数", "999999999999", "计划项数", "0.000001"));

        assertThatThrownBy(() -> ReadingCheck.measure(Samples.completionRate(), entry, Place.SAYS_NOTHING))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("reading.resultTooLarge");
    }

    private static ReadingEntry entry(String value, Map<String, String> inputs) {
        return new ReadingEntry(1, "somebody", "reading", value, inputs);
    }

    @Test
    void aCountIsWholeHoweverItIsGiven() {
        IndicatorSpec count = Samples.indicator(Unit.COUNT, Direction.LOWER_IS_BETTER, 0);
        for (ReadingEntry bad :
                List.of(entry("1.5", Map.of()), entry(null, Map.of("读数", "0.000001")), entry("12.50", Map.of()))) {
            assertThatThrownBy(() -> ReadingCheck.measure(count, bad, Place.SAYS_PERCENT))
                    .isInstanceOf(RuleViolationException.class)
                    .hasMessageContaining("reading.notWhole");
        }
        for (ReadingEntry good : List.of(entry("2.00", Map.of()), entry(null, Map.of("读数", "2")))) {
            assertThat(ReadingCheck.measure(count, good, Place.SAYS_PERCENT).value())
                    .isEqualByComparingTo("2");
        }
    }

    @Test
    void anAverageOfCountsAndTheInputsOfARatioMayHaveFractions() {
        IndicatorSpec average = Samples.indicator(Unit.COUNT, Direction.HIGHER_IS_BETTER, 1);
        assertThat(ReadingCheck.measure(average, entry("1.5", Map.of()), Place.SAYS_PERCENT)
                        .value())
                .isEqualByComparingTo("1.5");
        assertThat(ReadingCheck.measure(
                                Samples.completionRate(),
                                entry(null, Map.of("完成项数", "9.5", "计划项数", "10")),
                                Place.SAYS_PERCENT)
                        .value())
                .isEqualByComparingTo("95");
        assertThat(ReadingCheck.measure(
                                Samples.indicator(Unit.DAY, Direction.LOWER_IS_BETTER, 0),
                                entry("1.5", Map.of()),
                                Place.SAYS_PERCENT)
                        .value())
                .as("days are measured, not counted")
                .isEqualByComparingTo("2");
    }
}
