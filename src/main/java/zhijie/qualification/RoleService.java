package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
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
import zhijie.common.NotFoundException;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.Requires;

/** Roles: reading them, comparing them with each other and with people. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class RoleService {

    @Inject
    private RoleRepository roles;

    @Inject
    private PeopleService people;

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
                role.version(),
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

    /** What two roles ask for, side by side: what the other adds first, then what they share, then what falls away. */
    public RoleComparison compare(String oneCode, String otherCode) {
        RoleDetail one = get(oneCode);
        RoleDetail other = get(otherCode);
        Map<Long, RequirementRow> ofOne = new LinkedHashMap<>();
        one.requirements().forEach(row -> ofOne.put(row.competencyId(), row));
        List<RoleComparison.Line> lines = new ArrayList<>();
        List<RoleComparison.Line> shared = new ArrayList<>();
        for (RequirementRow row : other.requirements()) {
            RequirementRow twin = ofOne.remove(row.competencyId());
            (twin == null ? lines : shared).add(new RoleComparison.Line(twin, row));
        }
        lines.addAll(shared);
        ofOne.values().forEach(row -> lines.add(new RoleComparison.Line(row, null)));
        String adds = one.next().stream()
                .filter(step -> step.destinationCode().equals(otherCode))
                .map(StepRow::adds)
                .findFirst()
                .orElse(null);
        return new RoleComparison(one, other, adds, behaviours(one), behaviours(other), lines);
    }

    /** Of the table in force today, else of the newest. */
    private List<String> behaviours(RoleDetail role) {
        LocalDate today = LocalDate.now(clock);
        return role.tables().stream()
                .filter(table -> table.isInForce(today))
                .findFirst()
                .or(() -> role.tables().stream().findFirst())
                .map(table -> roles.table(table.id()).rows().stream()
                        .map(TableRow::behaviour)
                        .toList())
                .orElse(List.of());
    }

    /** How far a person meets a role, as far as it is stored. */
    public RoleMatch match(long personId, String roleCode) {
        Person person = people.reference(personId);
        people.checkVisible(person);
        LocalDate today = LocalDate.now(clock);
        Map<Long, FactSource.Known> known = facts.of(List.of(personId), today);
        return matches(List.of(person), roles.get(roleCode), known, today).get(personId);
    }

    /** How far each of these people meets a role on a day, from what is known of them. */
    Map<Long, RoleMatch> matches(List<Person> persons, Role role, Map<Long, FactSource.Known> known, LocalDate day) {
        List<RequirementRow> requirements =
                roles.requirements(role).stream().map(RequirementRow::of).toList();
        List<Long> ids = requirements.stream().map(RequirementRow::competencyId).toList();
        Map<Long, Map<Long, Boolean>> proven = proofs.isResolvable()
                ? proofs.get().proven(persons.stream().map(Person::id).toList(), ids, day)
                : Map.of();
        Map<Long, RoleMatch> matches = new HashMap<>();
        for (Person person : persons) {
            Map<Long, Boolean> own = proven.getOrDefault(person.id(), Map.of());
            Condition.Facts about =
                    known.getOrDefault(person.id(), FactSource.Known.NOTHING).facts(person, day);
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

    /** Code and title of the roles out of use. */
    @Requires(Permission.ROLE_EDIT)
    public Map<String, String> retired() {
        Map<String, String> titles = new LinkedHashMap<>();
        roles.retired().forEach(role -> titles.put(role.code(), role.title()));
        return titles;
    }

    /** The families of the roles in use. */
    public List<String> families() {
        return roles.list().stream().map(Role::family).distinct().toList();
    }

    /** Code and title of every role that has a table. */
    public Map<String, String> withTables() {
        return roles.withTables();
    }

    /** Whether there is a role of this code, in use or not. */
    public boolean exists(String code) {
        return roles.find(code).isPresent();
    }
}
