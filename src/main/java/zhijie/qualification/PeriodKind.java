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

    /** Key of its name. */
    public String getKey() {
        return "periodKind." + name();
    }
}
