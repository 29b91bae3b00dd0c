package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.common.ForbiddenException;
import zhijie.common.NotFoundException;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.Requires;

/** How a person stands to a role, as far as her record and her readings tell; read only. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class RoleStandingService {

    @Inject
    private RoleRepository roles;

    @Inject
    private ReadingRepository readings;

    @Inject
    private ScoreChunks chunks;

    @Inject
    private FactSource facts;

    @Inject
    private PeopleService people;

    @Inject
    private Clock clock;

    /** What a role is called and which competencies it asks for. */
    public record Asked(String title, List<RequirementRow> requirements) {}

    /** @throws NotFoundException if there is no such role */
    public Asked asked(String roleCode) {
        Role role = roles.get(roleCode);
        return new Asked(
                role.title(),
                roles.requirements(role).stream().map(RequirementRow::of).toList());
    }

    /**
     * How a person stands to a role today; a constant number of statements.
     *
     * @throws ForbiddenException if the viewer may not see this person's results
     * @throws NotFoundException if there is no such role
     */
    public RoleStanding of(long personId, String roleCode) {
        Person person = people.reference(personId);
        people.checkVisible(person);
        Role role = roles.get(roleCode);
        LocalDate today = LocalDate.now(clock);
        Condition.Facts about = facts.of(List.of(personId), today).get(personId).facts(person, today);
        Condition asked = role.condition();
        return new RoleStanding(
                asked,
                asked == null ? Condition.Outcome.MET : asked.check(about),
                asked == null ? List.of() : asked.missing(about),
                results(role, personId));
    }

    /**
     * A person's newest results, scored by a role's table in force; a constant number of statements.
     *
     * @throws ForbiddenException if the viewer may not see this person's results
     * @throws NotFoundException if there is no such role
     */
    public Optional<RoleStanding.Results> results(long personId, String roleCode) {
        people.checkVisible(people.reference(personId));
        return results(roles.get(roleCode), personId);
    }

    private Optional<RoleStanding.Results> results(Role role, long personId) {
        LocalDate today = LocalDate.now(clock);
        return roles
                .tables(
                        "t.role = :role and t.status <> :draft and t.validFrom <= :today and t.validTo >= :today",
                        Map.of("role", role, "draft", TableStatus.DRAFT, "today", today))
                .stream()
                .max(Comparator.comparing(QualificationTable::number))
                .map(table -> results(table, personId, today));
    }

    private RoleStanding.Results results(QualificationTable stored, long personId, LocalDate today) {
        ScoreTable table = ScoreTable.of(stored);
        Optional<Period> period =
                readings.periodsOf(stored.periodKind(), "r.person.id = :person", Map.of("person", personId)).stream()
                        .filter(it -> it.endsOn().isBefore(today))
                        .findFirst();
        Facts known = period.map(
                        it -> chunks.facts(table, it.row(), List.of(personId)).get(personId))
                .orElseGet(() -> Facts.of(Map.of()));
        Scorecard card = ScoreCalculator.score(table.spec(), known);
        return new RoleStanding.Results(
                TableRef.of(stored),
                period.map(Period::code).orElse(null),
                card,
                card.total().map(table.bands()::of).orElse(null));
    }
}
