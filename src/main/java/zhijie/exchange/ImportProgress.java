package zhijie.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhijie.people.CurrentUser;

/** How far the import or the undoing is that somebody waits for, told to her alone and on the node that does it. */
@ApplicationScoped
public class ImportProgress {

    private static final Step NOTHING = new Step(0, 0);

    @Inject
    private CurrentUser user;

    private final Map<String, Step> steps = new ConcurrentHashMap<>();

    /** So many of so many changes; none of none while nothing is under way. */
    public record Step(int done, int total) {}

    void begin(int total) {
        steps.put(user.getLogin(), new Step(0, total));
    }

    /** So many more changes are made. */
    public void did(int more) {
        steps.computeIfPresent(
                user.getLogin(), (login, step) -> new Step(Math.min(step.total(), step.done() + more), step.total()));
    }

    void end() {
        steps.remove(user.getLogin());
    }

    Step current() {
        return steps.getOrDefault(user.getLogin(), NOTHING);
    }
}
