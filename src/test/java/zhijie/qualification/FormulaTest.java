package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhijie.common.RuleViolationException;

class FormulaTest {

    private static final List<String> INPUTS = List.of("完成", "计划");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成 / 计划 * 100 | 94",
                "(计划 - 完成) / 计划 * 100 | 6",
                "ABS(完成 - 计划) | 3",
                "MAX(完成, 计划) - MIN(完成, 计划) | 3",
                "ROUND(完成 / 3, 2) | 15.67",
                "-完成 + 1.5 | -45.5",
                "round(完成, 0) | 47",
            })
    void evaluates(String text, String expected) {
        Formula formula = Formula.of(text, INPUTS);

        assertThat(formula.evaluate(inputs("47", "50")).orElseThrow()).isEqualByComparingTo(expected);
    }

    @Test
    void anEmptyDivisorIsNoReading() {
        assertThat(Formula.of("完成 / 计划 * 100", INPUTS).evaluate(inputs("0", "0")))
                .isEmpty();
        assertThat(Formula.of("0 * (完成 / 计划)", INPUTS).evaluate(inputs("3", "0")))
                .isEmpty();
        assertThat(Formula.of("MAX(1, 完成 / 计划)", INPUTS).evaluate(inputs("3", "0")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "FACT(99999999)",
                "ROUND(1E99999999,2)",
                "0X",
                "0x1F",
                "1E5",
                "完成 ^ 9",
                "完成 / 未知",
                "\"text\"",
                "完成 = 计划",
                "RANDOM()",
                "完成计划(",
                "完成 +",
                "(完成",
                "完成 计划",
                "2完成",
                "STR_LENGTH(完成)",
                "完成[0]",
                "a.b",
                "IF(完成,1,2)",
                "ROUND(完成)",
                "ABS()",
                "ROUND(完成, 99)",
                "ROUND(完成, 计划)",
                "ROUND(完成, 1.5)",
                "ROUND(完成, -1)",
                "ROUND(完成, 2, 3)",
                "ABS",
                "ABS(ABS)",
                "完成()",
                "完成; 计划",
                "完成\u0000",
                "1.1234567",
                "1234567890123",
                "((((((((((((((完成))))))))))))))",
                "完成%2",
                "DT_NOW()",
            })
    void refusesWhatIsNotAllowed(String text) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThatThrownBy(() -> Formula.of(text, INPUTS))
                        .isInstanceOf(RuleViolationException.class)
                        .extracting(e -> ((RuleViolationException) e).field())
                        .isEqualTo("formula"));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> Formula.of("完成" + "+1".repeat(100), INPUTS))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("tooLong");
    }

    @Test
    void whatTakesTooLongIsStopped() {
        Formula formula = Formula.of("完成 / 计划 * 100", INPUTS);

        assertThatThrownBy(() -> formula.evaluate(inputs("1", "2"), Duration.ofMillis(-1)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("formula.tooSlow");
        assertThat(Formula.MOST_TIME).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void anInputMayBeNamedLikeAFunctionAndIsStillAnInput() {
        Formula formula = Formula.of("ABS(ABS - 5)", List.of("ABS"));

        assertThat(formula.evaluate(Map.of("ABS", new BigDecimal("2"))).orElseThrow())
                .isEqualByComparingTo("3");
    }

    @Test
    void theDearestFormulaThatIsAllowedStaysFarFromItsLimit() {
        String dearest = "MAX(" + "完成/计划*".repeat(9) + "1, ROUND(" + "完成*计划/".repeat(9) + "3, 6))";
        Formula formula = Formula.of(dearest, INPUTS);
        Map<String, BigDecimal> largest = inputs("999999999999.999999", "0.000001");

        assertThat(dearest.length()).isLessThanOrEqualTo(Formula.MOST_LENGTH);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 1000; i++) {
                assertThat(formula.evaluate(largest)).isPresent();
            }
        });
    }

    @Test
    void sumsOfManyTermsAreNotDeep() {
        String formula = "完成" + "+1".repeat(20);

        assertThat(Formula.of(formula, INPUTS).evaluate(inputs("1", "1")).orElseThrow())
                .isEqualByComparingTo("21");
    }

    private static Map<String, BigDecimal> inputs(String done, String planned) {
        return Map.of("完成", new BigDecimal(done), "计划", new BigDecimal(planned));
    }
}
