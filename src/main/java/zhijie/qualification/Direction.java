package zhijie.qualification;

import java.util.Locale;

/** Which way an indicator is better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    CLOSER_IS_BETTER;

    /** Reads the spelling of content files. */
    public static Direction of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Key of its name. */
    public String getKey() {
        return "direction." + name();
    }
}
