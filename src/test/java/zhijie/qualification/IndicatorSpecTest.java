package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorSpecTest {

    private static IndicatorSpec longest(Across across) {
        return new IndicatorSpec(
                "complaint-longest-days",
                "投诉解决最长天数",
                Unit.DAY,
                Direction.LOWER_IS_BETTER,
                List.of(new InputSpec("最长解决天数", Unit.DAY)),
                Formula.of("最长解决天数", List.of("最长解决天数")),
                1,
                across);
    }

    private static Measurement days(String days) {
        return new Measurement(new BigDecimal(days), Map.of("最长解决天数", new BigDecimal(days)));
    }

    @Test
    void theLongestOfAQuarterIsTheLongestOfItsMonths() {
        List<Measurement> months = List.of(days("2.5"), days("6"), days("3"));
        assertThat(longest(Across.LARGEST).combine(months).orElseThrow().value())
                .isEqualByComparingTo("6");
        assertThat(longest(Across.SUM).combine(months).orElseThrow().value()).isEqualByComparingTo("11.5");
    }

    @Test
    void ratiosOfMonthsAreMadeFromTheirSumsNeverAveraged() {
        IndicatorSpec rate = Samples.completionRate();
        List<Measurement> months = List.of(
                rate.measure(Map.of("完成项数", new BigDecimal("1"), "计划项数", new BigDecimal("1")))
                        .orElseThrow(),
                rate.measure(Map.of("完成项数", new BigDecimal("0"), "计划项数", new BigDecimal("3")))
                        .orElseThrow());
        assertThat(rate.combine(months).orElseThrow().value()).isEqualByComparingTo("25.0");
        assertThat(rate.combine(List.of(rate.measured(BigDecimal.TEN), rate.measured(BigDecimal.ONE))))
                .as("percentages without their inputs can't be combined")
                .isEmpty();
    }
}
