package zhijie.library;

import java.util.Locale;

/** What a resource does for a competency: 讲授 teaches, 练习 practises, 考查 assesses, 供参考 refers. */
public enum AlignmentType {
    TEACHES,
    PRACTISES,
    ASSESSES,
    REFERS;

    public static AlignmentType of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether the competency counts as covered by it; a reference alone teaches nobody. */
    public boolean covers() {
        return this != REFERS;
    }

    public String getKey() {
        return "alignmentType." + name();
    }
}
