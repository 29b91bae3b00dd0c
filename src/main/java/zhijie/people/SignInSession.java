package zhijie.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zhijie.common.RuleViolationException;

/**
 * Signing in and out in a browser. A session ends with its account: soon after that is closed, or its password or roles
 * are changed. Ten wrong passwords for a login within ten minutes close it for the rest of them.
 */
@ApplicationScoped
public class SignInSession {

    private static final int MOST_FAILURES = 10;
    private static final int MOST_UNKNOWN = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** How long a session goes on without asking whether its account was closed or changed. */
    private static final Duration TRUST = Duration.ofSeconds(10);

    private static final String STATE = SignInSession.class.getName() + ".state";
    private static final String ASKED = SignInSession.class.getName() + ".asked";

    /** By the login as it is stored: however it was spelt, the database takes it for the same. */
    private final Map<String, Failures> known = new ConcurrentHashMap<>();

    /** By logins that nobody has, the newest: whoever makes them up by the thousand shuts nobody else out. */
    private final Map<String, Failures> unknown = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_UNKNOWN;
        }
    });

    @Inject
    private AccountService accounts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private record Failures(int count, Instant since) {}

    /** @throws RuleViolationException if login or password are wrong, or too many were */
    public Viewer signIn(String login, String password) {
        Instant now = clock.instant();
        Optional<String> stored = accounts.storedLogin(login);
        Map<String, Failures> failures = stored.isPresent() ? known : unknown;
        String key = stored.orElseGet(() -> login.toLowerCase(Locale.ROOT));
        failures.values().removeIf(old -> old.since().plus(WINDOW).isBefore(now));
        Failures before = failures.get(key);
        if (before != null && before.count() >= MOST_FAILURES) {
            throw new RuleViolationException("signIn.tooMany", WINDOW.toMinutes());
        }
        Optional<Viewer> viewer = accounts.signIn(login, password);
        if (viewer.isEmpty()) {
            failures.merge(key, new Failures(1, now), (old, one) -> new Failures(old.count() + 1, old.since()));
            throw new RuleViolationException("signIn.wrong");
        }
        failures.remove(key);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(CurrentUser.ATTRIBUTE, viewer.get());
        session.setAttribute(STATE, accounts.state(viewer.get().accountId()).orElseThrow());
        session.setAttribute(ASKED, now);
        request.setAttribute(CurrentUser.ATTRIBUTE, viewer.get());
        return viewer.get();
    }

    /** The viewer of the request's session, if its account still is what it was. */
    Optional<Viewer> resume(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Viewer viewer = session == null ? null : (Viewer) session.getAttribute(CurrentUser.ATTRIBUTE);
        if (viewer == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (((Instant) session.getAttribute(ASKED)).plus(TRUST).isBefore(now)) {
            if (!accounts.state(viewer.accountId()).equals(Optional.of(session.getAttribute(STATE)))) {
                session.invalidate();
                return Optional.empty();
            }
            session.setAttribute(ASKED, now);
        }
        return Optional.of(viewer);
    }

    public void signOut() {
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        request.removeAttribute(CurrentUser.ATTRIBUTE);
    }
}
