package zhijie.progress;

import java.time.LocalDate;

/**
 * What progress is measured against: a level of a framework, or a role; the parts of the other are null.
 *
 * @param chosen whether it is the person's own goal
 * @param reachBy or null
 */
public record Target(
        String framework,
        String frameworkTitle,
        String level,
        String levelTitle,
        String role,
        String roleTitle,
        boolean chosen,
        LocalDate reachBy) {

    private static final String ROLE = "role:";

    static Target level(
            String framework, String frameworkTitle, String level, String levelTitle, boolean chosen, LocalDate by) {
        return new Target(framework, frameworkTitle, level, levelTitle, null, null, chosen, by);
    }

    static Target role(String role, String roleTitle, boolean chosen, LocalDate by) {
        return new Target(null, null, null, null, role, roleTitle, chosen, by);
    }

    /** {@code role:} and the code, as it stands in an address. */
    public static String ofRole(String code) {
        return ROLE + code;
    }

    /** The code of the role that a reference names, or null where it names a level. */
    public static String roleOf(String reference) {
        return reference.startsWith(ROLE) ? reference.substring(ROLE.length()) : null;
    }

    /** {@code framework/level} or {@code role:code}. */
    public String getReference() {
        return role == null ? framework + "/" + level : ofRole(role);
    }

    public String getTitle() {
        return role == null ? levelTitle : roleTitle;
    }
}
