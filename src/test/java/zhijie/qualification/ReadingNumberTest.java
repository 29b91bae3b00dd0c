package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhijie.common.RuleViolationException;
import zhijie.qualification.ReadingNumber.Place;

class ReadingNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "47 | COUNT | SAYS_NOTHING | 47",
                "４７ | COUNT | SAYS_NOTHING | 47",
                "1,234 | COUNT | SAYS_NOTHING | 1234",
                "+3.50 | DAY | SAYS_NOTHING | 3.5",
                "007 | COUNT | SAYS_NOTHING | 7",
                "95% | PERCENT | SAYS_NOTHING | 95",
                "0.95% | PERCENT | SAYS_NOTHING | 0.95",
                "0.95 % | PERCENT | SAYS_PERCENT | 0.95",
                "95 | PERCENT | SAYS_PERCENT | 95",
                "-3.2% | PERCENT | SAYS_NOTHING | -3.2",
                "0 | PERCENT | SAYS_NOTHING | 0",
                "-200 | YUAN | SAYS_NOTHING | -200",
            })
    void reads(String text, Unit unit, Place place, String expected) {
        assertThat(ReadingNumber.parse("value", text, unit, place)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | COUNT | SAYS_NOTHING | reading.empty",
                "abc | COUNT | SAYS_NOTHING | reading.notANumber",
                "NaN | COUNT | SAYS_NOTHING | reading.notANumber",
                "Infinity | COUNT | SAYS_NOTHING | reading.notANumber",
                "12件 | COUNT | SAYS_NOTHING | reading.notANumber",
                "1,23 | COUNT | SAYS_NOTHING | reading.notANumber",
                "0x1F | COUNT | SAYS_NOTHING | reading.notANumber",
                "=1+1 | COUNT | SAYS_NOTHING | reading.notANumber",
                "1e308 | COUNT | SAYS_NOTHING | reading.exponent",
                "1E5 | COUNT | SAYS_NOTHING | reading.exponent",
                "9999999999999 | COUNT | SAYS_NOTHING | reading.tooLarge",
                "0.1234567 | COUNT | SAYS_NOTHING | reading.tooPrecise",
                "-0 | COUNT | SAYS_NOTHING | reading.negativeZero",
                "−0.0 | PERCENT | SAYS_PERCENT | reading.negativeZero",
                "-1 | COUNT | SAYS_NOTHING | reading.negative",
                "95% | COUNT | SAYS_NOTHING | reading.notPercent",
                "95 | PERCENT | SAYS_NOTHING | reading.askPercent",
                "0.95 | PERCENT | SAYS_NOTHING | reading.askRatio",
                "0.95 | PERCENT | SAYS_PERCENT | reading.askRatio",
                "1 | PERCENT | SAYS_PERCENT | reading.askRatio",
            })
    void refusesOrAsksBack(String text, Unit unit, Place place, String key) {
        assertThatThrownBy(() -> ReadingNumber.parse("value", text, unit, place))
                .isInstanceOf(RuleViolationException.class)
                .extracting(e -> ((RuleViolationException) e).key())
                .isEqualTo(key);
    }
}
