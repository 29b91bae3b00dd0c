package zhijie.qualification;

import java.util.Locale;

/** Grade 职级 of a role, from low to high; it orders and colours, it decides nothing. */
public enum Grade {
    SPECIALIST,
    SENIOR_SPECIALIST,
    SUPERVISOR,
    TRAINER,
    MANAGER,
    DIRECTOR;

    /** Reads the spelling of content files. */
    public static Grade of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Key of its name. */
    public String getKey() {
        return "grade." + name();
    }
}
