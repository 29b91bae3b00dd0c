package zhijie.library;

import java.util.Locale;

/** How hard an exam item is, as its author judges it. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD;

    public static Difficulty of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public String getKey() {
        return "difficulty." + name();
    }
}
