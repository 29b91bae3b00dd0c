package zhijie.qualification;

import java.util.Locale;

/**
 * Unit 单位 of an indicator or of an input. A percentage is kept as the number before the sign (94.0 for 94.0 %), never
 * as a ratio; the distance between two percentages is counted in percentage points, which is not a percentage.
 */
public enum Unit {
    PERCENT,
    SCORE,
    COUNT,
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    YUAN;

    /** Reads the spelling of content files. */
    public static Unit of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Key of its name. */
    public String getKey() {
        return "unit." + name();
    }

    /** Key of the name of a distance in this unit: percentage points for percentages. */
    public String getDistanceKey() {
        return "unit.distance." + name();
    }

    /** Whether a value below zero means something: money and percentages may be overspent. */
    public boolean mayBeNegative() {
        return this == PERCENT || this == YUAN;
    }
}
