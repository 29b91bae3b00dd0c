package zhijie.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Whom the personal tokens shown lately stand for, so that a program that asks a hundred times a second costs the
 * database nothing. A changed or closed account is known anew at once on this node, on others after {@value #SECONDS} seconds.
 */
@ApplicationScoped
class TokenViewers {

    private static final int SECONDS = 5;
    private static final int MOST = 1_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Inject
    private AccountService accounts;

    private record Known(Viewer viewer, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < TimeUnit.SECONDS.toNanos(SECONDS);
        }
    }

    /** The viewer a token stands for, or empty. Unknown tokens are not remembered: anybody can make them up. */
    Optional<Viewer> of(String token) {
        String digest = Passwords.digest(token);
        Known before = known.get(digest);
        if (before != null && before.isFresh()) {
            return Optional.of(before.viewer());
        }
        long asked = System.nanoTime();
        Optional<Viewer> viewer = accounts.byToken(token);
        if (viewer.isEmpty()) {
            known.remove(digest);
        } else {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(digest, new Known(viewer.get(), asked));
        }
        return viewer;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        known.clear();
    }
}
