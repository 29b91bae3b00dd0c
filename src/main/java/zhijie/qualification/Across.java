package zhijie.qualification;

import java.util.Locale;

/**
 * How the readings of several short periods become that of a long one. Ratios are made from their sums; a result that
 * isn't one, such as the mark of an exam, may be averaged.
 */
public enum Across {
    /** The inputs are added up, and the formula is applied to the sums. */
    SUM,
    /** The mean of the values. */
    AVERAGE,
    /** The newest counts: what stands at the end. */
    LAST,
    /** The largest counts: the longest time, the worst case. */
    LARGEST;

    /** Reads the spelling of content files, where sums go without saying. */
    public static Across of(String text) {
        return text == null ? SUM : valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Key of its name. */
    public String getKey() {
        return "across." + name();
    }

    /** Key of what is said of a reading that was made so. */
    public String getDoneKey() {
        return "why.across." + name();
    }
}
