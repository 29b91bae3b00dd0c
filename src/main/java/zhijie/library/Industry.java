package zhijie.library;

import java.util.Locale;

/** Trade that a FAQ or case speaks of; operations is the inside of a service centre. */
public enum Industry {
    TELECOM,
    E_COMMERCE,
    BANK,
    TRAVEL,
    GENERAL,
    OPERATIONS;

    /** Of its name in content files, such as {@code e-commerce}. */
    public static Industry of(String text) {
        return valueOf(text.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** Its name in content files and addresses. */
    public String code() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    public String getKey() {
        return "industry." + name();
    }
}
