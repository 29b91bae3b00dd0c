package zhijie.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.common.Setting;

/** Accounts: signing in, tokens of programs, and their administration. */
@ApplicationScoped
@Transactional
@Requires(Permission.PEOPLE_EDIT)
public class AccountService {

    private static final Duration TOKEN_LIFE = Duration.ofDays(365);
    private static final int LEAST_PASSWORD = 10;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccountChanged> changed;

    /** The viewer for a login and password, or empty; the answer takes the same time in either case. */
    @PublicCall("a person who signs in has no permission yet")
    public Optional<Viewer> signIn(String login, String password) {
        Optional<Account> account = findByLogin(login).filter(this::maySignIn);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        return right ? account.map(Account::viewer) : Optional.empty();
    }

    /** A login as it is stored, however it was spelt, or empty if nobody has it. */
    @PublicCall("a person who signs in has no permission yet")
    public Optional<String> storedLogin(String login) {
        return findByLogin(login).map(Account::login);
    }

    /**
     * What a session began with and must find again: it changes with the account's password and roles. Empty if the
     * account may not sign in any more.
     */
    @PublicCall("a session asks about the account that it is of")
    public Optional<Long> state(long accountId) {
        return Optional.ofNullable(entities.find(Account.class, accountId))
                .filter(this::maySignIn)
                .map(Account::version);
    }

    /** The viewer a personal token stands for, or empty. */
    @PublicCall("a program that shows its token has no permission yet")
    public Optional<Viewer> byToken(String token) {
        Instant now = clock.instant();
        return entities.createQuery("select t from ApiToken t where t.digest = :digest", ApiToken.class)
                .setParameter("digest", Passwords.digest(token))
                .getResultStream()
                .filter(found -> found.isValidAt(now))
                .map(ApiToken::account)
                .filter(this::maySignIn)
                .map(Account::viewer)
                .findFirst();
    }

    /** A new personal token of the account; it is shown this once. */
    @Requires(Permission.SYSTEM_ADMIN)
    public String issueToken(String login) {
        Account account = get(login);
        String token = "zj_" + passwords.secret();
        Instant now = clock.instant();
        ApiToken stored = new ApiToken(account, Passwords.digest(token), now, now.plus(TOKEN_LIFE));
        entities.persist(stored);
        entities.flush();
        audit.record("token.issue", "account", account.id(), login);
        return token;
    }

    /** Opens an account; a person may have several, an account at most one person. */
    public void open(String login, String password, String personCode, Set<AccessRole> roles, boolean sample) {
        checkGrant(roles);
        if (!sample && password.length() < LEAST_PASSWORD) {
            throw RuleViolationException.at("password", "error.password.short", LEAST_PASSWORD);
        }
        Person person = personCode == null ? null : findPerson(personCode);
        Account account = new Account(login, passwords.hash(password), person, roles, sample);
        entities.persist(account);
        entities.flush();
        audit.record("account.open", "account", account.id(), login + " " + roles);
    }

    /**
     * Gives the account a new random password, which is shown this once. Whoever sees it can act as somebody else, so
     * that this is left to administrators.
     */
    @Requires(Permission.SYSTEM_ADMIN)
    public String resetPassword(String login) {
        Account account = get(login);
        String password = passwords.secret().substring(0, 16);
        account.changePassword(passwords.hash(password));
        entities.flush();
        audit.record("account.password", "account", account.id(), login);
        return password;
    }

    /** All accounts by login. */
    public List<AccountRow> list() {
        return entities.createQuery("select a from Account a left join fetch a.person order by a.login", Account.class)
                .getResultStream()
                .map(AccountRow::of)
                .toList();
    }

    /** Whether this login is taken, by an open account or a closed one. */
    public boolean exists(String login) {
        return findByLogin(login).isPresent();
    }

    /** Opens an account with a random password, which is shown this once. */
    public String open(String login, String personCode, Set<AccessRole> roles) {
        String password = passwords.secret().substring(0, 16);
        open(login, password, personCode, roles, false);
        return password;
    }

    /**
     * Closes an account; it and its tokens no longer sign in. What it did stays in the audit log.
     *
     * @throws RuleViolationException if nobody could administer any more
     */
    public void close(String login) {
        Account account = get(login);
        checkGrant(account.roles());
        account.close();
        entities.flush();
        checkAdministered(login);
        audit.record("account.close", "account", account.id(), login);
        changed.fire(new AccountChanged(login));
    }

    /** Opens a closed account again; its password and tokens are as before. */
    public void reopen(String login) {
        Account account = get(login);
        checkGrant(account.roles());
        account.reopen();
        entities.flush();
        audit.record("account.reopen", "account", account.id(), login);
    }

    /**
     * Gives the account these roles and no other.
     *
     * @throws RuleViolationException if nobody could administer any more
     */
    public void grant(String login, Set<AccessRole> roles) {
        Account account = get(login);
        checkGrant(account.roles());
        checkGrant(roles);
        account.grant(roles);
        entities.flush();
        checkAdministered(login);
        audit.record("account.grant", "account", account.id(), login + " " + roles);
        changed.fire(new AccountChanged(login));
    }

    /** Opens the first administrator's account where nobody can administer this installation. */
    @Requires(Permission.SYSTEM_ADMIN)
    public Optional<FirstAdministrator> openFirstAdministrator() {
        if (administrators() > 0) {
            return Optional.empty();
        }
        String login = exists("admin") ? "administrator" : "admin";
        return Optional.of(new FirstAdministrator(login, open(login, null, Set.of(AccessRole.ADMIN))));
    }

    /** Login and password of the first administrator, to be shown once. */
    public record FirstAdministrator(String login, String password) {}

    /** That somebody can administer still. */
    private void checkAdministered(String login) {
        if (administrators() == 0) {
            throw RuleViolationException.at("login", "error.account.lastAdministrator", login);
        }
    }

    private long administrators() {
        return entities.createQuery(
                        "select a from Account a join a.roles r where r = :admin and a.active = true", Account.class)
                .setParameter("admin", AccessRole.ADMIN)
                .getResultStream()
                .filter(this::maySignIn)
                .count();
    }

    /** Only an administrator makes administrators. */
    private void checkGrant(Set<AccessRole> roles) {
        if (roles.contains(AccessRole.ADMIN) && !user.may(Permission.SYSTEM_ADMIN)) {
            throw new zhijie.common.ForbiddenException();
        }
    }

    private boolean maySignIn(Account account) {
        return account.isActive() && (!account.isSample() || isBoundToLoopback());
    }

    /** Whether sample accounts work: only while nobody but this machine can reach them. */
    public boolean samplesMaySignIn() {
        return isBoundToLoopback();
    }

    private static boolean isBoundToLoopback() {
        try {
            return !Setting.TLS_PROXY.isOn()
                    && InetAddress.getByName(Setting.HOST.value()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private Account get(String login) {
        return findByLogin(login).orElseThrow(() -> new NotFoundException("account", login));
    }

    private Optional<Account> findByLogin(String login) {
        return entities.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    private Person findPerson(String code) {
        return entities.createQuery("select p from Person p where p.code = :code", Person.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("person", code));
    }
}
