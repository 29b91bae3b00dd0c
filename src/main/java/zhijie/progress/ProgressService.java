package zhijie.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private Readers readers;

    @Inject
    private Clock clock;

    /** The levels one can aim at. */
    public List<LevelChoice> choices() {
        return outlines.choices();
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
                .filter(goal -> goal.level() != null)
                .map(goal -> compute(person, goal.level()));
    }

    /**
     * Progress of a person against a level.
     *
     * @param target {@code framework/level}
     * @throws ForbiddenException if the viewer may not see it
     * @throws NotFoundException if there is no such level
     */
    public Progress ofLevel(long personId, String target) {
        return compute(readers.open(personId), target);
    }

    /** The goal of a person, or empty. */
    public Optional<GoalRow> goal(long personId) {
        readers.open(personId);
        return repository.goal(personId).map(goal -> new GoalRow(goal.level(), goal.role(), goal.reachBy()));
    }

    /** Assessments held with a person, newest first. */
    public List<AssessmentRow> assessments(long personId) {
        readers.open(personId);
        return repository.assessments(personId);
    }

    /** A page of the evidence about a person, newest first; one row more than the page where there is another. */
    public List<EvidenceRow> evidence(long personId, int page) {
        readers.open(personId);
        return repository.evidence(personId, (Math.max(1, page) - 1) * EVIDENCE_PAGE, EVIDENCE_PAGE + 1);
    }

    /** Courses that a person takes or took, the one begun last first. */
    public List<CourseRecord> courses(long personId) {
        readers.open(personId);
        return repository.courseRecords(personId).values().stream()
                .sorted(Comparator.comparing(CourseRecord::startedOn).reversed().thenComparing(CourseRecord::courseId))
                .toList();
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
        MasteryRule rule = repository.rule(framework);
        Standing standing = standing(personId, outline, rule);
        return new ItemDetail(
                person,
                item.id(),
                outline.title(),
                item.level() == null ? null : outline.level(item.level()).title(),
                item.code(),
                item.title(),
                standing.of(item.id()),
                standing.factsOf(item.id()),
                rule,
                standing.teachings().stream()
                        .filter(course -> course.teaches().containsKey(item.id()))
                        .toList());
    }

    Standing standing(long personId, Outline outline, MasteryRule rule) {
        return new Standing(
                outline,
                rule,
                repository.facts(personId),
                teaching.ofFramework(outline.code()),
                repository.courseRecords(personId),
                LocalDate.now(clock));
    }

    private Progress compute(PersonRow person, String reference) {
        String[] parts = reference.split("/", 2);
        Outline outline = outlines.get(parts[0]);
        Outline.Grade grade = parts.length < 2 ? null : outline.level(parts[1]);
        if (grade == null) {
            throw new NotFoundException("level", reference);
        }
        Goal goal = repository.goal(person.id()).orElse(null);
        boolean chosen = goal != null && reference.equals(goal.level());
        Target target = new Target(
                outline.code(), outline.title(), grade.code(), grade.title(), chosen, chosen ? goal.reachBy() : null);
        MasteryRule rule = repository.rule(outline.code());
        Standing standing = standing(person.id(), outline, rule);
        List<Outline.Item> required = outline.requiredFor(grade);
        List<LevelProgress> levels = outline.levels().stream()
                .map(level -> level(outline, standing, level))
                .toList();
        int reached = standing.reached(required);
        LocalDate today = LocalDate.now(clock);
        return new Progress(
                person,
                today,
                target,
                levels,
                levels.get(grade.ordinal() - 1),
                reached,
                required.size(),
                domains(standing, required, grade),
                states(standing, required),
                standing.path(required),
                Pace.of(
                        reached - (int) standing.reachedOn(required, today.minusDays(Pace.MONTH)),
                        reached - (int) standing.reachedOn(required, today.minusDays(Pace.QUARTER)),
                        required.size() - reached,
                        today),
                rule);
    }

    private static LevelProgress level(Outline outline, Standing standing, Outline.Grade grade) {
        List<Outline.Item> own = outline.items().stream()
                .filter(item -> item.type().isAttainable() && grade.code().equals(item.level()))
                .toList();
        List<Outline.Item> required = outline.requiredFor(grade);
        return new LevelProgress(
                grade.code(),
                grade.title(),
                grade.ordinal(),
                standing.reached(own),
                own.size(),
                !own.isEmpty() && standing.reached(required) == required.size(),
                standing.mean(own));
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
