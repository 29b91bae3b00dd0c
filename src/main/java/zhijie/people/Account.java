package zhijie.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import zhijie.common.Stored;

/** An account 账号: a login with a password hash and access roles. Sample accounts work on loopback only. */
@Entity
public class Account extends Stored {

    private String login;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active = true;
    private boolean sample;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<AccessRole> roles = new HashSet<>();

    protected Account() {}

    public Account(String login, String passwordHash, Person person, Set<AccessRole> roles, boolean sample) {
        this.login = login;
        this.passwordHash = passwordHash;
        this.person = person;
        this.roles.addAll(roles);
        this.sample = sample;
    }

    public void changePassword(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    public void grant(Set<AccessRole> roles) {
        this.roles.clear();
        this.roles.addAll(roles);
    }

    public void close() {
        active = false;
    }

    public void reopen() {
        active = true;
    }

    public String login() {
        return login;
    }

    String passwordHash() {
        return passwordHash;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isSample() {
        return sample;
    }

    public Person person() {
        return person;
    }

    public Set<AccessRole> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(AccessRole.class) : EnumSet.copyOf(roles);
    }

    Viewer viewer() {
        return new Viewer(
                id(),
                person == null ? null : person.id(),
                login,
                person == null ? login : person.name(),
                person == null ? Set.of() : person.department().withAbove(),
                roles());
    }
}
