package zhijie.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({"0,0,0", "0,53,0", "33,53,62", "1,2,50", "1,1000,1", "999,1000,99", "53,53,100"})
    void percentIsWholeOnlyForTheWhole(int part, int whole, int percent) {
        assertThat(Percent.of(part, whole)).isEqualTo(percent);
    }

    @Test
    void percentRefusesMoreThanAll() {
        assertThatThrownBy(() -> Percent.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shareRefusesMoreThanAll() {
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"30,20,2027-01-19", "1,0,-", "0,20,-", "-3,20,-", "30,0,-", "1,20,-", "3,1,2026-12-20"})
    void forecastGoesOnAsInTheLastQuarter(int lastQuarter, int open, LocalDate forecast) {
        assertThat(Pace.of(0, lastQuarter, open, TODAY).forecast()).isEqualTo(forecast);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-18,2026-11-23", "2026-11-20,2026-11-25", "2026-11-21,2026-11-25", "2026-11-16,2026-11-19"})
    void feedbackIsDueOnTheThirdWorkingDay(LocalDate held, LocalDate due) {
        AssessmentRow row = new AssessmentRow(AssessmentKind.REVIEW, held, null, null, null, null);
        assertThat(row.getFeedbackDue()).isEqualTo(due);
    }
}
