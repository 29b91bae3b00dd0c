package zhijie.progress;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * An assessment as shown.
 *
 * @param score 0 to 100, or null
 * @param assessor name, or null
 * @param feedbackOn day it was talked over, or null while that is open
 */
public record AssessmentRow(
        AssessmentKind kind, LocalDate heldOn, BigDecimal score, String assessor, LocalDate feedbackOn, String note) {

    private static final int FEEDBACK_WORKING_DAYS = 3;

    /** The last day to talk it over: the third working day after it; public holidays are not known here. */
    public LocalDate getFeedbackDue() {
        LocalDate due = heldOn;
        int days = 0;
        while (days < FEEDBACK_WORKING_DAYS) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days++;
            }
        }
        return due;
    }

    public boolean isFeedbackOpen() {
        return feedbackOn == null;
    }
}
