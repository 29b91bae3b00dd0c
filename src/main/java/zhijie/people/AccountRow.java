package zhijie.people;

import java.util.List;

/** An account in a list; the name is that of its person, or null. */
public record AccountRow(String login, String name, List<AccessRole> roles, boolean active, boolean sample) {

    static AccountRow of(Account account) {
        return new AccountRow(
                account.login(),
                account.person() == null ? null : account.person().name(),
                account.roles().stream().sorted().toList(),
                account.isActive(),
                account.isSample());
    }
}
