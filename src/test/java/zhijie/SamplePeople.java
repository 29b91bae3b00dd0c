package zhijie;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
import zhijie.people.AccessRole;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Viewer;

/** A test of services that acts as people of the sample organisation. */
public abstract class SamplePeople {

    @Inject
    protected PeopleService people;

    @Inject
    protected CurrentUser user;

    @Inject
    private AuditLog audit;

    /** A sample person with one access role. */
    protected Viewer viewer(String code, AccessRole role) {
        return user.asSystem(() -> {
            var person = people.byCode(code);
            return new Viewer(
                    null, person.id(), code, person.name(), person.department().withAbove(), Set.of(role));
        });
    }

    protected Viewer hr() {
        return viewer("chen-ruogu", AccessRole.HR);
    }

    protected Viewer supervisor() {
        return viewer("han-mei", AccessRole.SUPERVISOR);
    }

    protected Viewer learner() {
        return viewer("lin-xiao", AccessRole.LEARNER);
    }

    /** What the audit log keeps of the newest doing of this kind. */
    protected String lastAudit(String action) {
        return user.asSystem(() -> audit.newest(50)).stream()
                .filter(row -> row.action().equals(action))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    protected <T> T as(Viewer viewer, Supplier<T> work) {
        return user.as(viewer, work);
    }

    protected void run(Viewer viewer, Runnable work) {
        user.as(viewer, () -> {
            work.run();
            return null;
        });
    }
}
