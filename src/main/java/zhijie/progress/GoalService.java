package zhijie.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import zhijie.common.RuleViolationException;
import zhijie.framework.LevelChoice;
import zhijie.framework.OutlineService;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Requires;
import zhijie.people.Viewer;
import zhijie.qualification.RoleService;

/** What the viewer aims at. */
@ApplicationScoped
@Transactional
@Requires(Permission.LEARN)
public class GoalService {

    @Inject
    private ProgressRepository repository;

    @Inject
    private OutlineService outlines;

    @Inject
    private RoleService roles;

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Makes a level or a role the viewer's goal. A role named before as what comes after a level stays so.
     *
     * @param reference {@code framework/level} or {@code role:code}
     * @param reachBy or null
     * @throws RuleViolationException if there is nothing to reach at this level, no such role, the day is past, or the
     *     account belongs to nobody
     */
    public void aimAt(String reference, LocalDate reachBy) {
        Viewer viewer = user.get();
        if (viewer.personId() == null) {
            throw new RuleViolationException("progress.noPerson");
        }
        if (reachBy != null && reachBy.isBefore(LocalDate.now(clock))) {
            throw RuleViolationException.at("reachBy", "progress.goal.past");
        }
        Goal goal = repository.goal(viewer.personId()).orElseGet(() -> new Goal(people.reference(viewer.personId())));
        String role = Target.roleOf(reference);
        if (role == null) {
            LevelChoice choice = outlines.choices().stream()
                    .filter(it -> it.reference().equals(reference))
                    .findFirst()
                    .orElseThrow(() -> RuleViolationException.at("target", "progress.goal.unknown"));
            goal.aimAtLevel(choice.framework(), choice.level(), reachBy);
        } else if (roles.titles().containsKey(role)) {
            goal.aimAtRole(role, reachBy);
        } else {
            throw RuleViolationException.at("target", "progress.goal.unknown");
        }
        repository.add(goal);
        repository.flush();
    }
}
