package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import zhijie.common.ExpectedException;
import zhijie.common.RuleViolationException;
import zhijie.common.Slice;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.Requires;

/**
 * Readings: checked line by line, stored whole or not at all, corrected with a reason, undone by file. Scores that a
 * change touches are computed anew in the same transaction.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.READING_EDIT)
public class ReadingService {

    private static final int MOST_LINES = 20_000;
    private static final int MOST_CHARACTERS = 200;

    /** People of a page of the grid. */
    private static final int SIZE = 40;

    @Inject
    private ReadingRepository readings;

    @Inject
    private RoleRepository roles;

    @Inject
    private PeriodService periods;

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<ReadingsChanged> changed;

    /** Somebody's readings of a period were added, corrected or taken back. Observed in the same transaction. */
    public record ReadingsChanged(Set<Long> people, PeriodRow period) {}

    /**
     * What these readings would do. Empty entries are left out.
     *
     * @throws RuleViolationException if the period is closed, hasn't begun, or there are too many lines
     */
    public ReadingPlan plan(String periodCode, List<ReadingEntry> entries, ReadingNumber.Place place) {
        if (entries.size() > MOST_LINES) {
            throw RuleViolationException.at("readings", "readings.tooMany", MOST_LINES);
        }
        Period period = periods.named(periodCode);
        period.checkOpen();
        return new Planner(period, entries, place).plan();
    }

    /**
     * Stores readings, all or none.
     *
     * @param why reason for corrections; needed if one line corrects
     * @param fileName name of the file they came from, or null; with a name they can be undone together
     * @throws RuleViolationException if a line is refused, or a correction has no reason
     */
    public ReadingPlan apply(
            String periodCode,
            List<ReadingEntry> entries,
            ReadingNumber.Place place,
            Reading.Source source,
            String why,
            String fileName) {
        ReadingPlan plan = plan(periodCode, entries, place);
        if (plan.isRefused()) {
            ReadingPlan.Line first = plan.lines().stream()
                    .filter(line -> line.refusal() != null)
                    .findFirst()
                    .orElseThrow();
            throw RuleViolationException.at(
                    "readings",
                    "readings.refused",
                    plan.count("REFUSED"),
                    first.entry().line());
        }
        String reason = plan.count("CORRECT") > 0
                ? Words.needed("why", why, MOST_CHARACTERS, "readings.whyMissing")
                : Words.optional("why", why, MOST_CHARACTERS);
        Period period = periods.opened(periodCode);
        LocalDateTime now = LocalDateTime.now(clock);
        String actor = user.get().name();
        ReadingImport batch = fileName == null ? null : new ReadingImport(fileName, period, now, actor);
        if (batch != null) {
            batch.count((int) plan.count("ADD"), (int) plan.count("CORRECT"));
            readings.add(batch);
            readings.flush();
        }
        Reading.Entered entered = new Reading.Entered(source, actor, now, batch == null ? null : batch.id());
        store(period, plan, entered, reason);
        return plan;
    }

    /** Stores readings typed into the grid, or with a file's name those of the file; their columns say what is percent. */
    public ReadingPlan applyFromPage(String periodCode, List<ReadingEntry> entries, String why, String fileName) {
        Reading.Source source = fileName == null ? Reading.Source.GRID : Reading.Source.FILE;
        return apply(periodCode, entries, ReadingNumber.Place.SAYS_PERCENT, source, why, fileName);
    }

    /** Stores readings that another system sent; its numbers say nothing of percent unless they carry the sign. */
    public ReadingPlan applyFromProgram(String periodCode, List<ReadingEntry> entries, String why) {
        return apply(periodCode, entries, ReadingNumber.Place.SAYS_NOTHING, Reading.Source.API, why, null);
    }

    private void store(Period period, ReadingPlan plan, Reading.Entered entered, String why) {
        List<String> codes = plan.lines().stream()
                .map(line -> line.entry().person())
                .distinct()
                .toList();
        Map<String, Person> persons = readings.people(codes);
        Map<String, Indicator> indicators = indicators();
        Map<String, Reading> stored = stored(period, persons);
        Set<Long> touched = new LinkedHashSet<>();
        for (ReadingPlan.Line line : plan.lines()) {
            Person person = persons.get(line.entry().person());
            switch (line.action()) {
                case ADD ->
                    readings.add(new Reading(
                            person, indicators.get(line.entry().indicator()), period, line.measurement(), entered));
                case CORRECT -> readings.add(stored.get(key(line.entry())).correct(line.measurement(), entered, why));
                default -> {
                    continue;
                }
            }
            touched.add(person.id());
        }
        readings.flush();
        if (!touched.isEmpty()) {
            audit.record(
                    "reading.store",
                    "period",
                    period.id(),
                    period.code() + "：+" + plan.count("ADD") + "，~" + plan.count("CORRECT"));
            changed.fire(new ReadingsChanged(touched, period.row()));
        }
    }

    private Map<String, Reading> stored(Period period, Map<String, Person> persons) {
        Map<String, Reading> stored = new HashMap<>();
        List<Long> ids = persons.values().stream().map(Person::id).toList();
        for (Reading reading : readings.readings(period.id(), ids)) {
            stored.put(reading.person().code() + " " + reading.indicator().code(), reading);
        }
        return stored;
    }

    private Map<String, Indicator> indicators() {
        Map<String, Indicator> indicators = new HashMap<>();
        roles.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
        return indicators;
    }

    private static String key(ReadingEntry entry) {
        return entry.person() + " " + entry.indicator();
    }

    /** Takes a file back: what it added goes, what it corrected says again what it said before. */
    public void undo(long importId) {
        ReadingImport batch = readings.getImport(importId);
        batch.period().checkOpen();
        batch.undo(LocalDateTime.now(clock));
        Set<Long> touched = new LinkedHashSet<>();
        for (ReadingCorrection correction : readings.correctedBy(importId)) {
            if (!correction.isLatest()) {
                throw new RuleViolationException(
                        "readingImport.changedSince",
                        correction.reading().person().name());
            }
            correction.undo();
            touched.add(correction.reading().person().id());
            readings.remove(correction);
        }
        readings.correctedSince(importId).ifPresent(reading -> {
            throw new RuleViolationException(
                    "readingImport.changedSince", reading.person().name());
        });
        for (Reading reading : readings.addedBy(importId)) {
            touched.add(reading.person().id());
            readings.remove(reading);
        }
        readings.flush();
        audit.record("reading.undo", "readingImport", importId, String.valueOf(touched.size()));
        changed.fire(new ReadingsChanged(touched, batch.period().row()));
    }

    /** The newest imports. */
    public List<ReadingImport.Row> imports() {
        return readings.imports(10).stream().map(ReadingImport::row).toList();
    }

    /**
     * The readings of a role's people in a period, as a grid. Its indicators are those of the table in force then, or of
     * the newest if none is.
     *
     * @param text part of a name or code; empty for everybody
     * @throws RuleViolationException if there are more people than a sheet takes
     */
    public ReadingGrid grid(String roleCode, String periodCode, String text) {
        ReadingGrid grid = grid(roleCode, periodCode, text, 1, ReadingGrid.MOST_PEOPLE);
        if (!grid.isSheet()) {
            throw RuleViolationException.at(
                    "readings", "readings.templateTooMany", grid.part().total(), ReadingGrid.MOST_PEOPLE);
        }
        return grid;
    }

    /**
     * A page of it.
     *
     * @param text part of a name or code; empty for everybody
     */
    public ReadingGrid grid(String roleCode, String periodCode, String text, int page) {
        return grid(roleCode, periodCode, text, page, SIZE);
    }

    private ReadingGrid grid(String roleCode, String periodCode, String text, int page, int size) {
        Period period = periods.named(periodCode);
        Map<String, IndicatorSpec> columns = columns(roleCode, period);
        Slice<Person> holders = readings.holders(
                roleCode, "(locate(:text, p.name) > 0 or locate(:text, p.code) > 0)", Map.of("text", text), page, size);
        Map<String, Measurement> cells = new HashMap<>();
        List<Long> ids = holders.rows().stream().map(Person::id).toList();
        for (Reading reading : readings.readings(period.id(), ids)) {
            IndicatorSpec spec = columns.get(reading.indicator().code());
            if (spec != null) {
                cells.put(reading.person().code() + " " + spec.code(), reading.measurement(spec));
            }
        }
        return ReadingGrid.of(period.row(), List.copyOf(columns.values()), holders, cells);
    }

    /** How many indicators of a role's tables are read by month, by quarter and by year; kinds without any are left out. */
    public Map<PeriodKind, Long> kinds(String roleCode) {
        return roles.tables("t.role.code = :role", Map.of("role", roleCode)).stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.rules().stream())
                .map(TableRule::indicator)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.groupingBy(
                        Indicator::periodKind, () -> new EnumMap<>(PeriodKind.class), Collectors.counting()));
    }

    private Map<String, IndicatorSpec> columns(String roleCode, Period period) {
        List<QualificationTable> tables = roles.tables("t.role.code = :role", Map.of("role", roleCode));
        Map<String, IndicatorSpec> columns = new LinkedHashMap<>();
        tables.stream()
                .filter(table -> table.isInForce(period.endsOn()))
                .findFirst()
                .or(() -> tables.stream().reduce((one, newer) -> newer))
                .ifPresent(table -> table.rows().stream()
                        .flatMap(row -> row.rules().stream())
                        .map(TableRule::indicator)
                        .filter(indicator -> indicator != null && indicator.periodKind() == period.kind())
                        .forEach(indicator -> columns.putIfAbsent(indicator.code(), indicator.spec())));
        return columns;
    }

    /** Corrections of a person's readings in a period, newest first. */
    @Requires(Permission.READ)
    public List<CorrectionRow> corrections(long personId, PeriodRow period) {
        people.checkVisible(people.reference(personId));
        return readings.corrections(personId, period.startsOn(), period.endsOn()).stream()
                .map(ReadingCorrection::row)
                .toList();
    }

    /** Checks a bunch of entries one by one, knowing all people, indicators and readings from four statements. */
    private final class Planner {

        private final Period period;
        private final List<ReadingEntry> entries;
        private final ReadingNumber.Place place;
        private final Map<String, Person> persons;
        private final Map<String, Indicator> indicators = indicators();
        private final Map<String, IndicatorSpec> specs = new HashMap<>();
        private final Map<String, Reading> stored;
        private final Set<String> seen = new HashSet<>();

        Planner(Period period, List<ReadingEntry> entries, ReadingNumber.Place place) {
            this.period = period;
            this.entries = entries.stream().filter(entry -> !entry.isEmpty()).toList();
            this.place = place;
            this.persons = readings.people(this.entries.stream()
                    .map(ReadingEntry::person)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            this.stored = ReadingService.this.stored(period, persons);
        }

        ReadingPlan plan() {
            List<ReadingPlan.Line> lines = new ArrayList<>();
            for (ReadingEntry entry : entries) {
                try {
                    lines.add(check(entry));
                } catch (ExpectedException e) {
                    lines.add(new ReadingPlan.Line(
                            entry, name(entry), title(entry), ReadingPlan.Action.REFUSED, null, null, e));
                }
            }
            return new ReadingPlan(period.code(), lines);
        }

        private String name(ReadingEntry entry) {
            Person person = persons.get(entry.person());
            return person == null ? entry.person() : person.name();
        }

        private String title(ReadingEntry entry) {
            Indicator indicator = indicators.get(entry.indicator());
            return indicator == null ? entry.indicator() : indicator.title();
        }

        private ReadingPlan.Line check(ReadingEntry entry) {
            if (!persons.containsKey(entry.person())) {
                throw RuleViolationException.at("person", "reading.nobody", entry.person());
            }
            Indicator indicator = indicators.get(entry.indicator());
            if (indicator == null) {
                throw RuleViolationException.at("indicator", "reading.noIndicator", entry.indicator());
            }
            if (indicator.periodKind() != period.kind()) {
                throw RuleViolationException.at("period", "reading.otherPeriod", indicator.title(), period.code());
            }
            if (!seen.add(key(entry))) {
                throw RuleViolationException.at("person", "reading.duplicate", name(entry), indicator.title());
            }
            IndicatorSpec spec = specs.computeIfAbsent(indicator.code(), code -> indicator.spec());
            Measurement measurement = ReadingCheck.measure(spec, entry, place);
            Reading there = stored.get(key(entry));
            ReadingPlan.Action action = there == null
                    ? ReadingPlan.Action.ADD
                    : there.says(measurement) ? ReadingPlan.Action.SAME : ReadingPlan.Action.CORRECT;
            return new ReadingPlan.Line(
                    entry,
                    name(entry),
                    indicator.title(),
                    action,
                    measurement,
                    there == null ? null : there.measurement(spec),
                    null);
        }
    }
}
