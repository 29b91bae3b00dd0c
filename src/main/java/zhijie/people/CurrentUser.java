package zhijie.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import zhijie.common.ForbiddenException;

/** The one who is acting in this thread: the signed-in account of the request, or the system. */
@Named("user")
@ApplicationScoped
public class CurrentUser {

    static final String ATTRIBUTE = CurrentUser.class.getName();

    private final ThreadLocal<Viewer> acting = new ThreadLocal<>();

    @Inject
    private HttpServletRequest request;

    /** The viewer, or empty if nobody is signed in. */
    public Optional<Viewer> viewer() {
        if (acting.get() != null) {
            return Optional.of(acting.get());
        }
        try {
            return Optional.ofNullable((Viewer) request.getAttribute(ATTRIBUTE));
        } catch (ContextNotActiveException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** @throws ForbiddenException if nobody is signed in */
    public Viewer get() {
        return viewer().orElseThrow(ForbiddenException::new);
    }

    public boolean may(Permission permission) {
        return viewer().map(viewer -> viewer.may(permission)).orElse(false);
    }

    /** For pages: {@code user.can('LIBRARY_EDIT')}. */
    public boolean can(String permission) {
        return may(Permission.valueOf(permission));
    }

    public String getName() {
        return viewer().map(Viewer::name).orElse("");
    }

    public String getLogin() {
        return viewer().map(Viewer::login).orElse("");
    }

    /** Does the work as the product itself, at start-up and in timers. */
    public <T> T asSystem(Supplier<T> work) {
        return as(Viewer.SYSTEM, work);
    }

    /** Does the work as somebody; the command line and tests use it. */
    public <T> T as(Viewer viewer, Supplier<T> work) {
        Viewer before = acting.get();
        acting.set(viewer);
        try {
            return work.get();
        } finally {
            if (before == null) {
                acting.remove();
            } else {
                acting.set(before);
            }
        }
    }
}
