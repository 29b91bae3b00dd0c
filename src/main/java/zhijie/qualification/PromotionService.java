package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.common.RuleViolationException;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.Requires;

/** The promotion board: who meets a role on a day, who nearly does, and what was decided. */
@ApplicationScoped
@Transactional
@Requires(Permission.PROMOTION_DECIDE)
public class PromotionService {

    /** Candidates of a board: all must be looked at to know who stands best. */
    private static final int MOST = 5000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RoleRepository roles;

    @Inject
    private RoleService roleService;

    @Inject
    private ReadingRepository readings;

    @Inject
    private FactSource facts;

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Roles that somebody can be promoted to, by code: those that a step leads to. */
    public Map<String, String> destinations() {
        Map<String, String> destinations = new LinkedHashMap<>();
        entities.createQuery(
                        "select distinct r.code, r.title from LadderStep s join s.destination r where r.retired = false"
                                + " order by r.title",
                        Object[].class)
                .getResultStream()
                .forEach(row -> destinations.put((String) row[0], (String) row[1]));
        return destinations;
    }

    /** Departments with people who hold a role from which a step leads here: code to title. */
    public Map<String, String> departments(String roleCode) {
        Map<String, String> origins = origins(roles.get(roleCode));
        return origins.isEmpty() ? Map.of() : readings.departmentsOf(origins.keySet());
    }

    /** The board of all departments. */
    public List<Candidate> board(String roleCode, LocalDate day) {
        return board(roleCode, day, null);
    }

    /**
     * Everybody who holds a role from which a step leads here, best standing first.
     *
     * @param department code of the department whose people are looked at; null for all
     * @throws RuleViolationException if they are more than a board can look at
     */
    public List<Candidate> board(String roleCode, LocalDate day, String department) {
        Role role = roles.get(roleCode);
        Map<String, String> origins = origins(role);
        List<Person> holders =
                origins.isEmpty() ? List.of() : readings.holdersOf(origins.keySet(), department, MOST + 1);
        if (holders.size() > MOST) {
            throw RuleViolationException.at("department", "promotions.tooMany", MOST);
        }
        List<Candidate> candidates = candidates(role, origins, holders, day);
        candidates.sort(Comparator.comparing(Candidate::standing)
                .thenComparing(Candidate::missingCount)
                .thenComparing(Candidate::averageScore, Comparator.nullsLast(Comparator.reverseOrder())));
        return candidates;
    }

    /** One person as the board of a day shows her; empty if she holds no role from which a step leads here. */
    public Optional<Candidate> candidate(String roleCode, LocalDate day, String personCode) {
        Role role = roles.get(roleCode);
        Map<String, String> origins = origins(role);
        List<Person> holder = readings.people(List.of(personCode)).values().stream()
                .filter(person -> origins.containsKey(person.positionCode()))
                .toList();
        return candidates(role, origins, holder, day).stream().findFirst();
    }

    private List<Candidate> candidates(Role role, Map<String, String> origins, List<Person> holders, LocalDate day) {
        Map<Long, FactSource.Known> known =
                facts.of(holders.stream().map(Person::id).toList(), day);
        Map<Long, List<PromotionDecision.Row>> decisions = decisions(role, day);
        List<Candidate> candidates = new ArrayList<>();
        Map<Long, RoleMatch> matches = roleService.matches(holders, role, known, day);
        for (Person person : holders) {
            FactSource.Known own = known.get(person.id());
            candidates.add(new Candidate(
                    matches.get(person.id()),
                    origins.get(person.positionCode()),
                    person.department().title(),
                    average(own.totals()),
                    own.totals().size(),
                    own.kpi(),
                    own.assessed(),
                    own.assessments(),
                    decisions.getOrDefault(person.id(), List.of())));
        }
        return candidates;
    }

    /** Roles from which a step leads to this one: code to title. */
    private Map<String, String> origins(Role role) {
        Map<String, String> origins = new LinkedHashMap<>();
        roles.stepsAt(role).stream()
                .filter(step -> step.destination().equals(role))
                .forEach(step -> origins.put(step.origin().code(), step.origin().title()));
        return origins;
    }

    private static BigDecimal average(List<FactSource.Total> scores) {
        return scores.isEmpty()
                ? null
                : scores.stream()
                        .map(FactSource.Total::total)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP);
    }

    /** Decisions up to a day by person, newest first. */
    private Map<Long, List<PromotionDecision.Row>> decisions(Role role, LocalDate day) {
        Map<Long, List<PromotionDecision.Row>> decisions = new HashMap<>();
        entities.createQuery(
                        "select d from PromotionDecision d where d.role = :role and d.decidedOn <= :day"
                                + " order by d.decidedOn desc",
                        PromotionDecision.class)
                .setParameter("role", role)
                .setParameter("day", day)
                .getResultStream()
                .forEach(decision -> decisions
                        .computeIfAbsent(decision.personId(), person -> new ArrayList<>())
                        .add(decision.row()));
        return decisions;
    }

    /**
     * Records a decision for the day that the board looked at; one for the same day is replaced. What was known is kept
     * with it.
     *
     * @throws zhijie.common.RuleViolationException if no reason is given, or the person holds no role that leads here
     */
    public void decide(
            String roleCode,
            long personId,
            LocalDate day,
            PromotionDecision.Outcome outcome,
            String reasons,
            String findings) {
        Role role = roles.get(roleCode);
        Person person = people.reference(personId);
        if (!person.isActive() || !origins(role).containsKey(person.positionCode())) {
            throw new RuleViolationException("promotion.noCandidate", person.name(), role.title());
        }
        PromotionDecision decision = entities.createQuery(
                        "select d from PromotionDecision d where d.role = :role and d.person.id = :person"
                                + " and d.decidedOn = :day",
                        PromotionDecision.class)
                .setParameter("role", role)
                .setParameter("person", personId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new PromotionDecision(role, person, day));
        decision.decide(outcome, reasons, findings, user.get().name(), LocalDateTime.now(clock));
        entities.persist(decision);
        entities.flush();
        audit.record("promotion.decide", "person", personId, roleCode + " " + day + "：" + outcome + "，" + reasons);
    }
}
