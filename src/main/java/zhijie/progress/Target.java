package zhijie.progress;

import java.time.LocalDate;

/**
 * The level that progress is measured against.
 *
 * @param chosen whether it is the person's own goal
 * @param reachBy or null
 */
public record Target(
        String framework, String frameworkTitle, String level, String levelTitle, boolean chosen, LocalDate reachBy) {

    /** {@code framework/level}. */
    public String getReference() {
        return framework + "/" + level;
    }
}
