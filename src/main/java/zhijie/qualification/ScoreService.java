package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhijie.common.ForbiddenException;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.Requires;
import zhijie.people.Viewer;

/** Scorecards: computing them, ranking them, explaining them, appealing against them. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class ScoreService {

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

    /** Whom of a role the viewer may see, and the periods of a kind with readings of them, newest first. */
    public Samples samples(String roleCode, PeriodKind kind) {
        Viewer viewer = user.get();
        List<Person> holders = readingRepository.holders(roleCode).stream()
                .filter(person -> mayShow(viewer, person))
                .toList();
        List<Period> all = readingRepository.periodsOf(
                kind, holders.stream().map(Person::id).toList());
        LocalDate today = LocalDate.now(clock);
        return new Samples(
                holders.stream()
                        .map(person -> new Someone(person.id(), person.name()))
                        .toList(),
                all.stream().map(Period::code).toList(),
                all.stream()
                        .filter(period -> period.endsOn().isBefore(today))
                        .findFirst()
                        .map(Period::code)
                        .orElse(null));
    }

    /** Totals of a role's people in a period, best first, ties told; those without a total come last. */
    public List<RankedRow> ranking(String roleCode, String periodCode) {
        List<ScorecardEntry> entries = scorecards.list(
                "t.role.code = :role and s.period.code = :period order by p.name",
                Map.of("role", roleCode, "period", periodCode));
        List<Ranking.Entry<ScorecardEntry>> totals = entries.stream()
                .filter(entry -> entry.total() != null)
                .map(entry -> new Ranking.Entry<>(entry, entry.total(), entry.band()))
                .toList();
        Set<Long> visible = visible(entries);
        Map<Long, Integer> failures = failures(entries);
        List<RankedRow> rows = new ArrayList<>();
        for (Ranking.Place<ScorecardEntry> place : Ranking.of(totals)) {
            ScorecardEntry entry = place.entry().who();
            rows.add(new RankedRow(
                    entry.row(),
                    place.rank(),
                    place.tied(),
                    place.star(),
                    failures.get(entry.person().id())));
        }
        entries.stream()
                .filter(entry -> entry.total() == null)
                .forEach(entry -> rows.add(new RankedRow(
                        entry.row(),
                        0,
                        false,
                        false,
                        failures.get(entry.person().id()))));
        return rows.stream()
                .filter(row -> visible.contains(row.score().personId()))
                .toList();
    }

    private Set<Long> visible(List<ScorecardEntry> entries) {
        Viewer viewer = user.get();
        return entries.stream()
                .map(ScorecardEntry::person)
                .filter(person -> mayShow(viewer, person))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private static boolean mayShow(Viewer viewer, Person person) {
        boolean hers = viewer.may(Permission.TEAM_READ)
                && person.manager() != null
                && person.manager().id().equals(viewer.personId());
        return hers || viewer.may(Permission.SCORE_ALL) || person.id().equals(viewer.personId());
    }

    /** Failures in a row up to these scorecards, by person, in one statement. */
    private Map<Long, Integer> failures(List<ScorecardEntry> entries) {
        Map<Long, Integer> failures = new HashMap<>();
        if (entries.isEmpty()) {
            return failures;
        }
        Period until = entries.get(0).period();
        List<Long> ids = entries.stream().map(entry -> entry.person().id()).toList();
        Map<Long, List<Band>> bands = new HashMap<>();
        scorecards
                .list(
                        "s.person.id in :people and s.period.kind = :kind and s.period.startsOn <= :until"
                                + " order by s.period.startsOn",
                        Map.of("people", ids, "kind", until.kind(), "until", until.startsOn()))
                .forEach(entry -> bands.computeIfAbsent(entry.person().id(), key -> new ArrayList<>())
                        .add(entry.band()));
        bands.forEach((person, list) -> failures.put(person, Failures.inARow(list)));
        return failures;
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
                scorecards.appeals("s.id = :id", Map.of("id", scorecardId)).stream()
                        .map(Appeal::row)
                        .toList());
    }

    /** Periods in which a role was scored, newest first. */
    public List<String> periods(String roleCode) {
        return scorecards
                .choices("p.code, p.startsOn", "r.code = :role", Map.of("role", roleCode), "p.startsOn desc")
                .stream()
                .map(pair -> (String) pair[0])
                .toList();
    }

    /** Roles that were ever scored: code to title. */
    public Map<String, String> roles() {
        Map<String, String> titles = new LinkedHashMap<>();
        scorecards
                .choices("r.code, r.title", "1 = 1", Map.of(), "r.title")
                .forEach(pair -> titles.put((String) pair[0], (String) pair[1]));
        return titles;
    }

    /** @throws ForbiddenException if it is not her own scorecard */
    public void appeal(long scorecardId, String text) {
        ScorecardEntry entry = scorecards.get(scorecardId);
        if (!entry.person().id().equals(user.get().personId())) {
            throw new ForbiddenException();
        }
        boolean open = !scorecards
                .appeals("s.id = :id and a.outcome = :open", Map.of("id", scorecardId, "open", Appeal.Outcome.OPEN))
                .isEmpty();
        if (open) {
            throw new RuleViolationException("appeal.open");
        }
        Appeal appeal = new Appeal(entry, text, user.get().name(), LocalDateTime.now(clock));
        scorecards.add(appeal);
        scorecards.flush();
        audit.record("appeal.open", "scorecard", scorecardId, null);
    }

    /** Answers an appeal. A reading that was wrong is corrected by itself, with its own reason. */
    @Requires(Permission.SCORE_ALL)
    public void answer(long appealId, Appeal.Outcome outcome, String answer) {
        Appeal appeal = scorecards.appeal(appealId);
        appeal.answer(outcome, answer, user.get().name(), LocalDateTime.now(clock));
        scorecards.flush();
        audit.record("appeal.answer", "scorecard", appeal.scorecard().id(), outcome.name());
    }

    /** Appeals that wait for an answer, oldest last. */
    @Requires(Permission.SCORE_ALL)
    public List<AppealRow> openAppeals() {
        return scorecards.appeals("a.outcome = :open", Map.of("open", Appeal.Outcome.OPEN)).stream()
                .map(Appeal::row)
                .toList();
    }

    /** @throws NotFoundException if the person has no scorecard of this period */
    public ScoreDetail of(long personId, String periodCode) {
        return get(scorecards
                .find(personId, periodCode)
                .orElseThrow(() -> new NotFoundException("scorecard", periodCode))
                .id());
    }
}
