package zhijie.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zhijie.common.RuleViolationException;

/** Signing in and out in a browser. Ten wrong passwords for a login within ten minutes close it for the rest of them. */
@ApplicationScoped
public class SignInSession {

    private static final int MOST_FAILURES = 10;
    private static final int MOST_LOGINS = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

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
        failures.values().removeIf(old -> old.since().plus(WINDOW).isBefore(now));
        Failures before = failures.get(login);
        if (before != null && before.count() >= MOST_FAILURES || failures.size() > MOST_LOGINS) {
            throw new RuleViolationException("signIn.tooMany", WINDOW.toMinutes());
        }
        Optional<Viewer> viewer = accounts.signIn(login, password);
        if (viewer.isEmpty()) {
            failures.merge(login, new Failures(1, now), (old, one) -> new Failures(old.count() + 1, old.since()));
            throw new RuleViolationException("signIn.wrong");
        }
        failures.remove(login);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession(true).setAttribute(CurrentUser.ATTRIBUTE, viewer.get());
        request.setAttribute(CurrentUser.ATTRIBUTE, viewer.get());
        return viewer.get();
    }

    public void signOut() {
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        request.removeAttribute(CurrentUser.ATTRIBUTE);
    }
}
