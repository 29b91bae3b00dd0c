package zhijie.people;

/** Education 学历, ordered from low to high. */
public enum Education {
    BELOW_HIGH_SCHOOL,
    HIGH_SCHOOL,
    COLLEGE,
    BACHELOR,
    MASTER;

    /** Reads the spelling of content files, for example {@code high-school}. */
    public static Education of(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /** Its spelling in content files. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Key of its name. */
    public String getKey() {
        return "education." + name();
    }

    public boolean isAtLeast(Education other) {
        return compareTo(other) >= 0;
    }
}
