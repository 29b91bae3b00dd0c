package zhijie.framework;

import java.util.Arrays;

/** Type of an association (CASE 1.1 CFAssociation), read from origin to destination: origin precedes destination. */
public enum AssociationType {
    PRECEDES("precedes"),
    IS_RELATED_TO("isRelatedTo"),
    EXACT_MATCH_OF("exactMatchOf"),
    IS_PART_OF("isPartOf");

    private final String caseName;

    AssociationType(String caseName) {
        this.caseName = caseName;
    }

    /** Its name in CASE 1.1 and in content files. */
    public String caseName() {
        return caseName;
    }

    public static AssociationType of(String caseName) {
        return Arrays.stream(values())
                .filter(type -> type.caseName.equals(caseName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(caseName));
    }

    public String getKey() {
        return "associationType." + name();
    }
}
