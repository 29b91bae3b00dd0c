package zhijie.people;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is acting: an account with its access roles and the person behind it. It is a value kept in the session.
 *
 * @param accountId null for the system itself
 * @param personId null for an account without a person
 * @param departments ids of her department and of those above it; none for an account without a person
 */
public record Viewer(
        Long accountId, Long personId, String login, String name, Set<Long> departments, Set<AccessRole> roles)
        implements Serializable {

    /** The product itself, at start-up and in its timers. */
    public static final Viewer SYSTEM = new Viewer(null, null, "system", "系统", Set.of(), Set.of(AccessRole.ADMIN));

    /** {@code scripts/admin} on the server's own machine. */
    static final Viewer COMMAND_LINE =
            new Viewer(null, null, "scripts/admin", "scripts/admin", Set.of(), Set.of(AccessRole.ADMIN));

    public Viewer {
        departments = Set.copyOf(departments);
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permits(permission));
    }
}
