package zhijie.search;

import java.util.Arrays;
import java.util.Optional;

/** A dimension by which hits are counted and narrowed. {@link #FRESHNESS} is computed from the day of the query. */
public enum Facet {
    TYPE,
    FRAMEWORK,
    LEVEL,
    DOMAIN,
    ROLE,
    DEPARTMENT,
    SCENE,
    FRESHNESS;

    /** Verified in the last {@value #FRESH_DAYS} days. */
    public static final String FRESH = "fresh";
    /** Verified longer ago, and still within its time. */
    public static final String OLDER = "older";
    /** Past the day by which it had to be verified. */
    public static final String EXPIRED = "expired";

    static final int FRESH_DAYS = 90;

    private final String field = name().toLowerCase(java.util.Locale.ROOT);

    /** The name in addresses, in JSON and in the index. */
    public String field() {
        return field;
    }

    static Optional<Facet> ofField(String field) {
        return Arrays.stream(values()).filter(f -> f.field.equals(field)).findFirst();
    }
}
