package zhijie.library;

import java.util.Locale;

/** Form of an exam item: one right option, several, or a case answered in words and marked by points. */
public enum ItemKind {
    SINGLE,
    MULTIPLE,
    CASE;

    public static ItemKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public String getKey() {
        return "itemKind." + name();
    }
}
