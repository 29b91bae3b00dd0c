package zhijie.progress;

import java.time.LocalDate;

/**
 * How fast a person reaches competencies of the target.
 *
 * @param lastMonth reached in the last 30 days, negative if some were lost
 * @param lastQuarter reached in the last 90 days
 * @param forecast the day all are reached if it goes on as in the last 90 days, or null where that can't be said
 */
public record Pace(int lastMonth, int lastQuarter, LocalDate forecast) {

    static final int MONTH = 30;
    static final int QUARTER = 90;
    private static final int FARTHEST = 730;

    /** @param open how many are not reached */
    static Pace of(int lastMonth, int lastQuarter, int open, LocalDate today) {
        long days = lastQuarter <= 0 ? Long.MAX_VALUE : (open * (long) QUARTER + lastQuarter - 1) / lastQuarter;
        return new Pace(lastMonth, lastQuarter, open == 0 || days > FARTHEST ? null : today.plusDays(days));
    }
}
