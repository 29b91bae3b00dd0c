package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.common.ContentChanged;
import zhijie.common.NotFoundException;
import zhijie.framework.Competency;
import zhijie.framework.FrameworkService;
import zhijie.people.AuditLog;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.Requires;

/** Roles: reading them, comparing them with each other and with people, and bringing documents in. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class RoleService {

    @Inject
    private RoleRepository roles;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private PeopleService people;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ContentChanged> changed;

    @Inject
    private Instance<CompetencyProof> proofs;

    @Inject
    private FactSource facts;

    @Inject
    private Clock clock;

    /** All roles with what they hold, by family and title. */
    public List<RoleRow> list() {
        Map<String, Long> requirements =
                roles.counts("select q.role.code, count(q) from RoleRequirement q group by q.role.code");
        Map<String, Long> holders = roles.counts(
                "select p.positionCode, count(p) from Person p where p.active = true and p.positionCode is not null"
                        + " group by p.positionCode");
        Map<String, QualificationTable> drafts = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        for (QualificationTable table : roles.tables("t.status <> :closed", Map.of("closed", TableStatus.CLOSED))) {
            rows.put(table.role().code(), table.rows().size());
            if (table.status() == TableStatus.DRAFT) {
                drafts.put(table.role().code(), table);
            }
        }
        return roles.list().stream()
                .map(role -> new RoleRow(
                        role.id(),
                        role.code(),
                        role.title(),
                        role.family(),
                        role.grade(),
                        role.purpose(),
                        role.incomplete(),
                        role.departmentKinds(),
                        requirements.getOrDefault(role.code(), 0L),
                        holders.getOrDefault(role.code(), 0L),
                        rows.getOrDefault(role.code(), 0),
                        drafts.containsKey(role.code())
                                ? drafts.get(role.code()).spec().blankCount()
                                : 0))
                .toList();
    }

    /** @throws NotFoundException if there is no role of this code */
    public RoleDetail get(String code) {
        Role role = roles.get(code);
        List<StepRow> next = new ArrayList<>();
        List<StepRow> before = new ArrayList<>();
        Map<String, StepRow> seen = new LinkedHashMap<>();
        roles.stepsAt(role).stream()
                .map(StepRow::of)
                .forEach(step -> seen.merge(
                        step.originCode() + " " + step.destinationCode(),
                        step,
                        (one, other) -> one.ladder() == null ? one : other));
        seen.values().forEach(step -> (step.originCode().equals(code) ? next : before).add(step));
        return new RoleDetail(
                role.id(),
                role.code(),
                role.isRetired(),
                role.title(),
                role.family(),
                role.grade(),
                role.source(),
                role.reconstructed(),
                role.incomplete(),
                role.purpose(),
                role.departmentKinds(),
                role.condition(),
                roles.requirements(role).stream().map(RequirementRow::of).toList(),
                next,
                before,
                roles.tablesOf(role).stream().map(TableRef::of).toList());
    }

    /** What two roles ask for, side by side: shared competencies first, then what only one of them asks for. */
    public RoleComparison compare(String oneCode, String otherCode) {
        RoleDetail one = get(oneCode);
        RoleDetail other = get(otherCode);
        Map<Long, RequirementRow> ofOther = new LinkedHashMap<>();
        other.requirements().forEach(row -> ofOther.put(row.competencyId(), row));
        List<RoleComparison.Line> lines = new ArrayList<>();
        List<RoleComparison.Line> onlyOne = new ArrayList<>();
        for (RequirementRow row : one.requirements()) {
            RequirementRow twin = ofOther.remove(row.competencyId());
            (twin == null ? onlyOne : lines).add(new RoleComparison.Line(row, twin));
        }
        lines.addAll(onlyOne);
        ofOther.values().forEach(row -> lines.add(new RoleComparison.Line(null, row)));
        return new RoleComparison(one, other, lines);
    }

    /** How far a person meets a role, as far as it is stored. */
    public RoleMatch match(long personId, String roleCode) {
        Person person = people.reference(personId);
        people.checkVisible(person);
        Map<Long, FactSource.Known> known = facts.of(List.of(personId), LocalDate.now(clock));
        return matches(List.of(person), roles.get(roleCode), known).get(personId);
    }

    /** How far each of these people meets a role, from what is known of them. */
    Map<Long, RoleMatch> matches(List<Person> persons, Role role, Map<Long, FactSource.Known> known) {
        List<RequirementRow> requirements =
                roles.requirements(role).stream().map(RequirementRow::of).toList();
        List<Long> ids = requirements.stream().map(RequirementRow::competencyId).toList();
        Map<Long, Map<Long, Boolean>> proven = proofs.isResolvable()
                ? proofs.get().proven(persons.stream().map(Person::id).toList(), ids)
                : Map.of();
        Map<Long, RoleMatch> matches = new HashMap<>();
        for (Person person : persons) {
            Map<Long, Boolean> own = proven.getOrDefault(person.id(), Map.of());
            Condition.Facts about =
                    known.getOrDefault(person.id(), FactSource.Known.NOTHING).facts(person);
            matches.put(person.id(), RoleMatch.of(person, about, role, requirements, own));
        }
        return matches;
    }

    /** Roles that ask for a competency. */
    public List<RoleUse> asking(long competencyId) {
        return roles.asking(competencyId);
    }

    /** Code and title of every role, for choices. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        roles.list().forEach(role -> titles.put(role.code(), role.title()));
        return titles;
    }

    /** Code and title of every role that has a table. */
    public Map<String, String> withTables() {
        return roles.withTables();
    }

    /** Adds a role or describes it anew, with what it asks for. Its table and steps come in by themselves. */
    @Requires(Permission.ROLE_EDIT)
    public void load(RoleDocument document) {
        Role role = roles.find(document.code()).orElseGet(() -> new Role(document.code()));
        role.describe(document);
        roles.add(role);
        roles.requirements(role).forEach(roles::remove);
        roles.flush();
        int ordinal = 0;
        for (RoleDocument.Requirement requirement : document.requirements()) {
            Competency competency = frameworks.byReference(requirement.competency());
            roles.add(new RoleRequirement(role, competency, requirement.mustHave(), requirement.reason(), ++ordinal));
        }
        roles.flush();
        audit.record("role.load", "role", role.id(), document.code());
        changed.fire(new ContentChanged("role", role.id()));
    }

    /** Takes a role out of use; people who hold it, tables and scorecards keep it. */
    @Requires(Permission.ROLE_EDIT)
    public void retire(String code) {
        Role role = roles.get(code);
        role.retire();
        roles.flush();
        audit.record("role.retire", "role", role.id(), code);
        changed.fire(new ContentChanged("role", role.id()));
    }

    /** Whether there is a role of this code, in use or not. */
    public boolean exists(String code) {
        return roles.find(code).isPresent();
    }
}
