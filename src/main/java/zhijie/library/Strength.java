package zhijie.library;

import java.util.Locale;

/** How much of a competency a resource touches. */
public enum Strength {
    WEAK,
    MEDIUM,
    STRONG;

    /** Medium where nothing is said. */
    public static Strength of(String text) {
        return text == null ? MEDIUM : valueOf(text.toUpperCase(Locale.ROOT));
    }

    public String getKey() {
        return "strength." + name();
    }
}
