package zhijie.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import zhijie.common.ForbiddenException;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.PersonRow;
import zhijie.people.Viewer;

/**
 * Who may see and who may add to a person's evidence. She sees her own, her supervisor and HR see it, and assessors, who
 * check and examine everybody. Nobody assesses herself.
 */
@ApplicationScoped
class Readers {

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser user;

    /** @throws ForbiddenException if the viewer may not see this person's evidence */
    PersonRow open(long personId) {
        return user.may(Permission.ASSESS_ALL) ? PersonRow.of(people.reference(personId)) : people.get(personId);
    }

    /** Whether the viewer may see a person's scores and record too, which assessors beyond a team may not. */
    boolean maySeeResults(long personId) {
        return people.isVisible(people.reference(personId));
    }

    boolean mayAssess(Person person) {
        Viewer viewer = user.get();
        boolean herself = person.id().equals(viewer.personId());
        return !herself && viewer.may(Permission.ASSESS) && (viewer.may(Permission.ASSESS_ALL) || leads(person));
    }

    /** Whether the viewer is the person's supervisor. */
    boolean leads(Person person) {
        return person.manager() != null
                && person.manager().id().equals(user.get().personId());
    }
}
