package zhijie.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.common.ForbiddenException;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;

/** Departments and people. A supervisor sees her own people, HR and administrators all, a person herself. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class PeopleService {

    private static final int MOST_CHOICES = 300;
    private static final int MOST_PRACTICE_HOURS = 100_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    /** The people the viewer may see, by department and name. */
    @Requires(Permission.TEAM_READ)
    public List<PersonRow> visible() {
        Viewer viewer = user.get();
        String all = "select p from Person p join fetch p.department where p.active = true";
        var query = viewer.may(Permission.SCORE_ALL)
                ? entities.createQuery(all + " order by p.department.code, p.name", Person.class)
                : entities.createQuery(all + " and p.manager.id = :me order by p.name", Person.class)
                        .setParameter("me", viewer.personId());
        return query.getResultStream().map(PersonRow::of).toList();
    }

    /** Ids and names of the people the viewer may see and herself, by name, for a choice: the first few hundred. */
    @Requires(Permission.TEAM_READ)
    public Map<Long, String> names() {
        Viewer viewer = user.get();
        String all = "select p.id, p.name from Person p where p.active = true";
        var query = viewer.may(Permission.SCORE_ALL)
                ? entities.createQuery(all + " order by p.name", Object[].class)
                : entities.createQuery(all + " and (p.manager.id = :me or p.id = :me) order by p.name", Object[].class)
                        .setParameter("me", viewer.personId());
        Map<Long, String> names = new LinkedHashMap<>();
        query.setMaxResults(MOST_CHOICES).getResultStream().forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    /** The people the viewer may assess, by name: everybody but herself, or her own people. */
    @Requires(Permission.ASSESS)
    public List<PersonRow> assessable() {
        Viewer viewer = user.get();
        long me = viewer.personId() == null ? 0 : viewer.personId();
        String condition = viewer.may(Permission.ASSESS_ALL) ? "p.id <> :me" : "p.manager.id = :me";
        return entities.createQuery(
                        "select p from Person p join fetch p.department where p.active = true and " + condition
                                + " order by p.name",
                        Person.class)
                .setParameter("me", me)
                .getResultStream()
                .map(PersonRow::of)
                .toList();
    }

    /** @throws ForbiddenException if it is neither herself, nor one of her people, nor may she see all */
    public PersonRow get(long id) {
        Person person = find(id);
        checkVisible(person);
        return PersonRow.of(person);
    }

    /** The person itself, for services of features above; what they may show is theirs to check. */
    public Person reference(long id) {
        return find(id);
    }

    /** @throws NotFoundException if there is no person of this code */
    public Person byCode(String code) {
        return entities.createQuery("select p from Person p where p.code = :code", Person.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("person", code));
    }

    /** Codes of all people, archived ones too. */
    @Requires(Permission.PEOPLE_EDIT)
    public Set<String> codes() {
        return new HashSet<>(entities.createQuery("select p.code from Person p", String.class)
                .getResultList());
    }

    /** @throws ForbiddenException if the viewer may not see this person's results */
    public void checkVisible(Person person) {
        if (!isVisible(person)) {
            throw new ForbiddenException();
        }
    }

    /** Whether the viewer may see this person's results. */
    public boolean isVisible(Person person) {
        Viewer viewer = user.get();
        boolean herself = person.id().equals(viewer.personId());
        boolean hers = viewer.may(Permission.TEAM_READ)
                && person.manager() != null
                && person.manager().id().equals(viewer.personId());
        return herself || hers || viewer.may(Permission.SCORE_ALL);
    }

    /** Adds a department or describes it anew. */
    @Requires(Permission.PEOPLE_EDIT)
    public Department saveDepartment(String code, String title, String kind, String parentCode) {
        Department parent = parentCode == null ? null : department(parentCode);
        Department department = entities.createQuery(
                        "select d from Department d where d.code = :code", Department.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (department == null) {
            department = new Department(code, title, kind, parent);
            entities.persist(department);
        } else {
            department.describe(title, kind, parent);
        }
        entities.flush();
        return department;
    }

    /** Adds a person to a department. */
    @Requires(Permission.PEOPLE_EDIT)
    public Person hire(String code, String name, String departmentCode, LocalDate hiredOn) {
        Person person = new Person(code, name, department(departmentCode), hiredOn);
        entities.persist(person);
        entities.flush();
        audit.record("person.hire", "person", person.id(), code);
        return person;
    }

    /**
     * Records how many hours somebody practised; null takes the record away.
     *
     * @throws RuleViolationException if they are fewer than 0 or more than 100000
     */
    @Requires(Permission.PEOPLE_EDIT)
    public void recordPractice(long personId, Integer hours) {
        if (hours != null && (hours < 0 || hours > MOST_PRACTICE_HOURS)) {
            throw RuleViolationException.at("practiceHours", "person.practiceRange", MOST_PRACTICE_HOURS);
        }
        find(personId).practise(hours);
        entities.flush();
        audit.record("person.practice", "person", personId, String.valueOf(hours));
    }

    /** Titles of all departments by their codes, in the order of codes. */
    public Map<String, String> departments() {
        Map<String, String> titles = new LinkedHashMap<>();
        entities.createQuery("select d.code, d.title from Department d order by d.code", Object[].class)
                .getResultStream()
                .forEach(row -> titles.put((String) row[0], (String) row[1]));
        return titles;
    }

    /**
     * The department itself, for services of features above.
     *
     * @throws NotFoundException if there is no department of this code
     */
    public Department department(String code) {
        return entities.createQuery("select d from Department d where d.code = :code", Department.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("department", code));
    }

    private Person find(long id) {
        Person person = entities.find(Person.class, id);
        if (person == null) {
            throw new NotFoundException("person", id);
        }
        return person;
    }
}
