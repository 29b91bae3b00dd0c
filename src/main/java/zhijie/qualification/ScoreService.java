package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.Requires;
import zhijie.people.Viewer;

/** Scorecards: computing them, explaining them. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class ScoreService {

    private static final int MOST_SAMPLES = 300;

    @Inject
    private ScoreChunks chunks;

    @Inject
    private ScorecardRepository scorecards;

    @Inject
    private RoleRepository roles;

    @Inject
    private PeriodService periods;

    @Inject
    private ReadingService readings;

    @Inject
    private ReadingRepository readingRepository;

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Scores everybody whose table scores this period; how many people that are.
     *
     * @throws RuleViolationException if the period is closed, for its scores stand
     */
    @Requires(Permission.READING_EDIT)
    public int scorePeriod(String periodCode) {
        PeriodRow period = periods.open(periodCode);
        if (period.closed()) {
            throw RuleViolationException.at("period", "period.closed", period.code());
        }
        LocalDateTime now = LocalDateTime.now(clock);
        int count = 0;
        for (ScoreTable table : tables(period)) {
            ScoreChunks.Step step = new ScoreChunks.Step(0, 0);
            do {
                step = chunks.scoreNext(table, period, step.last(), now);
                count += step.scored();
            } while (step.last() > 0);
            count += chunks.scoreLeavers(table, period, now);
        }
        audit.record("score.period", "period", period.id(), periodCode + "：" + count);
        return count;
    }

    /** The tables that score a period, one a role: where a newer version begins before an older has run out, the newer. */
    private Collection<ScoreTable> tables(PeriodRow period) {
        Map<String, ScoreTable> newest = new LinkedHashMap<>();
        roles
                .tables(
                        "t.status <> :draft and t.periodKind = :kind and t.validFrom <= :end and t.validTo >= :start",
                        Map.of(
                                "draft", TableStatus.DRAFT,
                                "kind", period.kind(),
                                "start", period.startsOn(),
                                "end", period.endsOn()))
                .stream()
                .map(ScoreTable::of)
                .filter(table -> table.scores(period))
                .forEach(table -> newest.put(table.spec().code(), table));
        return newest.values();
    }

    /**
     * Scores anew what a change of readings touches: the period itself, and the longer ones that hold it. A longer one
     * that is closed keeps its scores.
     */
    void recompute(@Observes ReadingService.ReadingsChanged change) {
        LocalDateTime now = LocalDateTime.now(clock);
        for (PeriodKind kind : PeriodKind.values()) {
            if (kind.compareTo(change.period().kind()) < 0) {
                continue;
            }
            PeriodRow period = periods.opened(Period.code(kind, change.period().startsOn()))
                    .row();
            if (period.closed()) {
                continue;
            }
            Map<String, Set<Long>> touched = byRole(change.people(), period);
            for (ScoreTable table : tables(period)) {
                Set<Long> people = touched.get(table.spec().code());
                if (people != null) {
                    chunks.scoreThese(table, period, people, now);
                }
            }
        }
    }

    /** People by the role that they are scored under in a period: where they have a total, its role, else their own. */
    private Map<String, Set<Long>> byRole(Set<Long> ids, PeriodRow period) {
        Map<Long, String> scored = scorecards.rolesOf(period.id(), ids);
        Map<String, Set<Long>> byRole = new HashMap<>();
        for (Person person : ids.stream().map(people::reference).toList()) {
            String role = scored.getOrDefault(person.id(), person.positionCode());
            if (role != null) {
                byRole.computeIfAbsent(role, key -> new HashSet<>()).add(person.id());
            }
        }
        return byRole;
    }

    /** Scores a person under any table, a draft too, and stores nothing. */
    public Scorecard trial(long tableId, long personId, String periodCode) {
        people.checkVisible(people.reference(personId));
        ScoreTable table = ScoreTable.of(roles.table(tableId));
        Facts facts =
                chunks.facts(table, periods.get(periodCode), List.of(personId)).get(personId);
        return ScoreCalculator.score(table.spec(), facts);
    }

    /** People and periods that a role's table can be tried out on. */
    public record Samples(List<Someone> people, List<String> periods, String lastComplete) {}

    /** A person to choose. */
    public record Someone(Long id, String name) {}

    /** Whom of a role the viewer may see, the first few hundred, and the periods of a kind with readings, newest first. */
    public Samples samples(String roleCode, PeriodKind kind) {
        Viewer viewer = user.get();
        Sight holders = Sight.of(viewer, "p");
        Sight read = Sight.of(viewer, "r.person");
        List<Period> all = readingRepository.periodsOf(
                kind,
                read.and("r.person.positionCode = :role and r.person.active = true"),
                read.with(Map.of("role", roleCode)));
        LocalDate today = LocalDate.now(clock);
        return new Samples(
                readingRepository
                        .holders(roleCode, holders.condition(), holders.with(Map.of()), 1, MOST_SAMPLES)
                        .map(person -> new Someone(person.id(), person.name()))
                        .rows(),
                all.stream().map(Period::code).toList(),
                all.stream()
                        .filter(period -> period.endsOn().isBefore(today))
                        .findFirst()
                        .map(Period::code)
                        .orElse(null));
    }

    /** All scorecards of a person, newest first. */
    public List<ScoreRow> history(long personId) {
        people.checkVisible(people.reference(personId));
        return scorecards.list("p.id = :person order by s.period.startsOn desc", Map.of("person", personId)).stream()
                .map(ScorecardEntry::row)
                .toList();
    }

    /** A scorecard with its explanation: the same readings scored again by the same table. */
    public ScoreDetail get(long scorecardId) {
        ScorecardEntry entry = scorecards.get(scorecardId);
        people.checkVisible(entry.person());
        PeriodRow period = entry.period().row();
        QualificationTable stored = roles.table(entry.table().id());
        ScoreTable table = ScoreTable.of(stored);
        Long personId = entry.person().id();
        Facts facts = chunks.facts(table, period, List.of(personId)).get(personId);
        return new ScoreDetail(
                entry.row(),
                period,
                TableDetail.of(stored),
                ScoreCalculator.score(table.spec(), facts),
                readings.corrections(personId, period),
                scorecards.appealsAgainst(scorecardId).stream().map(Appeal::row).toList());
    }

    /** @throws NotFoundException if the person has no scorecard of this period */
    public ScoreDetail of(long personId, String periodCode) {
        return get(scorecards
                .find(personId, periodCode)
                .orElseThrow(() -> new NotFoundException("scorecard", periodCode))
                .id());
    }
}
