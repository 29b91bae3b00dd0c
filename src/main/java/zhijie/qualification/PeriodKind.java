package zhijie.qualification;

import java.util.Locale;

/** Length of a period, from short to long. */
public enum PeriodKind {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /** Reads the spelling of content files. */
    public static PeriodKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public int months() {
        return months;
    }

    /** Key of the sentence that so many indicators are read by it. */
    public String getReadKey() {
        return getKey() + ".read";
    }

    /** Key of its name. */
    public String getKey() {
        return "periodKind." + name();
    }
}
