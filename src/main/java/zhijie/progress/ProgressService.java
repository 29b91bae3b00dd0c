package zhijie.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhijie.common.ForbiddenException;
import zhijie.common.NotFoundException;
import zhijie.framework.FrameworkService;
import zhijie.framework.LevelChoice;
import zhijie.framework.Outline;
import zhijie.framework.OutlineService;
import zhijie.library.TeachingService;
import zhijie.people.Permission;
import zhijie.people.PersonRow;
import zhijie.people.Requires;
import zhijie.qualification.RequirementRow;
import zhijie.qualification.RoleService;
import zhijie.qualification.RoleStanding;
import zhijie.qualification.RoleStandingService;

/** Where a person stands, what is missing and what comes next; read only. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class ProgressService {

    public static final int EVIDENCE_PAGE = 40;

    @Inject
    private ProgressRepository repository;

    @Inject
    private OutlineService outlines;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private TeachingService teaching;

    @Inject
    private RoleService roles;

    @Inject
    private RoleStandingService roleStandings;

    @Inject
    private Readers readers;

    @Inject
    private Clock clock;

    /** The levels one can aim at. */
    public List<LevelChoice> choices() {
        return outlines.choices();
    }

    /** The roles one can aim at: code to title. */
    public Map<String, String> roleChoices() {
        return roles.titles();
    }

    /**
     * Progress of a person against her goal; empty while she has none.
     *
     * @throws ForbiddenException if the viewer may not see it
     */
    public Optional<Progress> ofGoal(long personId) {
        PersonRow person = readers.open(personId);
        return repository
                .goal(personId)
                .map(goal -> compute(person, goal.reference(), goal, repository.courseRecords(personId)));
    }

    /**
     * Progress of a person against a level or a role.
     *
     * @param target {@code framework/level} or {@code role:code}
     * @throws ForbiddenException if the viewer may not see it
     * @throws NotFoundException if there is no such level or role
     */
    public Progress of(long personId, String target) {
        PersonRow person = readers.open(personId);
        return compute(person, target, repository.goal(personId).orElse(null), repository.courseRecords(personId));
    }

    /** All that the page of a person shows, read at once. */
    public record Overview(Progress progress, List<CourseRecord> courses, List<AssessmentRow> assessments) {}

    /**
     * Progress of a person with her courses, the one begun last first, and assessments, newest first.
     *
     * @param target as in {@link #of}, or null for her goal; without both there is nothing to show
     */
    public Optional<Overview> overview(long personId, String target) {
        PersonRow person = readers.open(personId);
        Goal goal = repository.goal(personId).orElse(null);
        String reference = target != null || goal == null ? target : goal.reference();
        if (reference == null) {
            return Optional.empty();
        }
        Map<Long, CourseRecord> records = repository.courseRecords(personId);
        return Optional.of(new Overview(
                compute(person, reference, goal, records), newestFirst(records), repository.assessments(personId)));
    }

    private static List<CourseRecord> newestFirst(Map<Long, CourseRecord> records) {
        return records.values().stream()
                .sorted(Comparator.comparing(CourseRecord::startedOn).reversed().thenComparing(CourseRecord::courseId))
                .toList();
    }

    /** @throws ForbiddenException if the viewer may not see this person's evidence */
    public PersonRow person(long personId) {
        return readers.open(personId);
    }

    /** A page of the evidence about a person, newest first; one row more than the page where there is another. */
    public List<EvidenceRow> evidence(long personId, int page) {
        readers.open(personId);
        return repository.evidence(personId, (Math.max(1, page) - 1) * EVIDENCE_PAGE, EVIDENCE_PAGE + 1);
    }

    /** Courses that a person takes or took, the one begun last first. */
    public List<CourseRecord> courses(long personId) {
        readers.open(personId);
        return newestFirst(repository.courseRecords(personId));
    }

    /** One competency of a person with everything that speaks for or against it. */
    public ItemDetail item(long personId, long competencyId) {
        PersonRow person = readers.open(personId);
        String framework = frameworks.reference(competencyId).framework().code();
        Outline outline = outlines.get(framework);
        Outline.Item item = outline.items().stream()
                .filter(it -> it.id() == competencyId && it.type().isAttainable())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("competency", competencyId));
        Standing standing = standing(personId, List.of(outline), repository.courseRecords(personId));
        return new ItemDetail(
                person,
                item.id(),
                outline.title(),
                item.level() == null ? null : outline.level(item.level()).title(),
                item.code(),
                item.title(),
                standing.of(item.id()),
                standing.factsOf(item.id()),
                standing.ruleOf(item.id()),
                standing.teachings().stream()
                        .filter(course -> course.teaches().containsKey(item.id()))
                        .toList());
    }

    private Standing standing(long personId, List<Outline> asked, Map<Long, CourseRecord> records) {
        List<String> codes = asked.stream().map(Outline::code).toList();
        Map<String, MasteryRule> rules = repository.rules(codes);
        List<Standing.Scope> scopes = asked.stream()
                .map(outline -> new Standing.Scope(outline, rules.get(outline.code())))
                .toList();
        return new Standing(
                scopes,
                teaching.choice(codes, records.keySet()),
                repository.facts(personId),
                records,
                LocalDate.now(clock));
    }

    /** @param goal the person's own, or null */
    private Progress compute(PersonRow person, String reference, Goal goal, Map<Long, CourseRecord> records) {
        boolean chosen = goal != null && reference.equals(goal.reference());
        LocalDate by = chosen ? goal.reachBy() : null;
        String role = Target.roleOf(reference);
        if (role != null) {
            return ofRole(person, role, chosen, by, records);
        }
        String[] parts = reference.split("/", 2);
        Outline outline = outlines.get(parts[0]);
        Outline.Grade grade = parts.length < 2 ? null : outline.level(parts[1]);
        if (grade == null) {
            throw new NotFoundException("level", reference);
        }
        Standing standing = standing(person.id(), List.of(outline), records);
        List<Outline.Item> required = outline.requiredFor(grade);
        List<LevelProgress> levels = outline.levels().stream()
                .map(level -> level(outline, standing, level))
                .toList();
        return progress(
                person,
                Target.level(outline.code(), outline.title(), grade.code(), grade.title(), chosen, by),
                chosen && goal.role() != null ? then(goal.role()) : null,
                levels,
                levels.get(grade.ordinal() - 1),
                standing,
                required,
                domains(standing, required, grade),
                null);
    }

    private Target then(String role) {
        String title = roles.titles().get(role);
        return title == null ? null : Target.role(role, title, false, null);
    }

    private Progress ofRole(
            PersonRow person, String code, boolean chosen, LocalDate by, Map<Long, CourseRecord> records) {
        RoleStandingService.Asked role = roleStandings.asked(code);
        Set<Long> asked =
                role.requirements().stream().map(RequirementRow::competencyId).collect(Collectors.toSet());
        List<Outline> frameworksAsked = outlines.ofCompetencies(asked);
        Set<Outline.Item> required = new LinkedHashSet<>();
        for (Outline outline : frameworksAsked) {
            required.addAll(outline.attainableAt(asked));
        }
        List<Outline.Item> items = List.copyOf(required);
        Standing standing = standing(person.id(), frameworksAsked, records);
        return progress(
                person,
                Target.role(code, role.title(), chosen, by),
                null,
                standing.levels(items),
                standing.progress(code, role.title(), 0, items),
                standing,
                items,
                standing.domains(items),
                readers.maySeeResults(person.id()) ? roleStandings.of(person.id(), code) : null);
    }

    private Progress progress(
            PersonRow person,
            Target target,
            Target then,
            List<LevelProgress> levels,
            LevelProgress own,
            Standing standing,
            List<Outline.Item> required,
            List<DomainProgress> domains,
            RoleStanding beside) {
        int reached = standing.reached(required);
        LocalDate today = LocalDate.now(clock);
        return new Progress(
                person,
                today,
                target,
                then,
                levels,
                own,
                reached,
                required.size(),
                domains,
                states(standing, required),
                standing.path(required),
                Pace.of(
                        reached - (int) standing.reachedOn(required, today.minusDays(Pace.MONTH)),
                        reached - (int) standing.reachedOn(required, today.minusDays(Pace.QUARTER)),
                        required.size() - reached,
                        today),
                standing.rules(),
                beside);
    }

    private static LevelProgress level(Outline outline, Standing standing, Outline.Grade grade) {
        List<Outline.Item> own = outline.items().stream()
                .filter(item -> item.type().isAttainable() && grade.code().equals(item.level()))
                .toList();
        List<Outline.Item> required = outline.requiredFor(grade);
        LevelProgress level = standing.progress(grade.code(), grade.title(), grade.ordinal(), own);
        return level.achievedIf(!own.isEmpty() && standing.reached(required) == required.size());
    }

    /** The target's own domains first, then those of other levels with something open. */
    private static List<DomainProgress> domains(Standing standing, List<Outline.Item> required, Outline.Grade grade) {
        List<DomainProgress> own = standing.domains(required.stream()
                .filter(item -> grade.code().equals(item.level()))
                .toList());
        List<DomainProgress> all = new ArrayList<>(own);
        standing
                .domains(required.stream()
                        .filter(item -> !grade.code().equals(item.level()))
                        .toList())
                .stream()
                .filter(domain -> domain.getGap() > 0)
                .forEach(all::add);
        return all;
    }

    private static Map<MasteryState, Integer> states(Standing standing, List<Outline.Item> required) {
        Map<MasteryState, Integer> states = new EnumMap<>(MasteryState.class);
        for (MasteryState state : MasteryState.values()) {
            states.put(state, 0);
        }
        required.forEach(item -> states.merge(standing.of(item.id()).state(), 1, Integer::sum));
        return states;
    }
}
