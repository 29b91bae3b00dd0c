package zhijie.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import zhijie.common.RuleViolationException;
import zhijie.library.LessonRow;
import zhijie.progress.DomainProgress;
import zhijie.progress.EvidenceSource;
import zhijie.progress.ItemProgress;
import zhijie.progress.LevelProgress;
import zhijie.progress.Mastery;
import zhijie.progress.MasteryState;
import zhijie.progress.OpenItem;
import zhijie.progress.PathStep;
import zhijie.progress.Progress;
import zhijie.progress.ProgressService;
import zhijie.progress.SourceRule;
import zhijie.progress.Target;
import zhijie.qualification.Band;
import zhijie.qualification.Condition;
import zhijie.qualification.RoleStanding;
import zhijie.qualification.Sentences;

/** Where a person stands against a level or a role: what is reached, the gap, the path, each with its why. */
@Path("people")
public class PersonResource {

    @Inject
    private ProgressService progress;

    /** Progress as programs get it; {@code next} is absent when nothing is missing. */
    public record ProgressAnswer(
            long person,
            String name,
            LocalDate day,
            Target target,
            int reached,
            int required,
            BigDecimal masteryPercent,
            List<LevelAnswer> levels,
            Map<MasteryState, Integer> states,
            List<GapAnswer> gaps,
            StepAnswer next,
            List<StepAnswer> path,
            Map<String, Map<EvidenceSource, SourceRule>> rules,
            BesideAnswer beside) {}

    /**
     * What a role asks for beside competencies: its conditions in words with how they stand, and what her readings would
     * score by its table. Absent for a level, and where the caller may not see her results.
     */
    public record BesideAnswer(
            String conditions,
            Condition.Outcome conditionsOutcome,
            List<FindingAnswer> missing,
            ResultsAnswer results) {}

    /** A condition that is missing, or that nothing is stored about. */
    public record FindingAnswer(Condition.Outcome outcome, String text) {}

    /** The table's rows; period, total and band are absent while no reading, or not every reading, is stored. */
    public record ResultsAnswer(
            int table,
            String period,
            Condition.Outcome outcome,
            BigDecimal total,
            Band band,
            List<RoleStanding.Results.Row> rows) {}

    /** A level of the framework. */
    public record LevelAnswer(
            String code, String title, int reached, int total, boolean achieved, BigDecimal masteryPercent) {}

    /** A domain with something open, and what is open in it. */
    public record GapAnswer(String code, String title, String level, int reached, int total, List<ItemAnswer> open) {}

    /** An open competency, with every source that says something about it. */
    public record ItemAnswer(
            long id, String code, String title, MasteryState state, BigDecimal masteryPercent, List<WhyAnswer> why) {}

    /** What a source did; the day is absent for lessons under way. */
    public record WhyAnswer(EvidenceSource source, Mastery.Effect effect, LocalDate observedOn, BigDecimal points) {}

    /** A step with the competencies it helps to reach and the reason of its place. */
    public record StepAnswer(
            PathStep.Kind kind,
            Long course,
            String courseTitle,
            LessonRow lesson,
            int minutesLeft,
            String url,
            List<String> competencies,
            ReasonAnswer reason) {}

    /** Why a step comes where it comes; {@code because} is the standard's own reason. */
    public record ReasonAnswer(
            String competency,
            int failures,
            int blocks,
            String blocksFor,
            String because,
            String domain,
            int domainGap,
            boolean started) {}

    @GET
    @Path("{id}/progress")
    public ProgressAnswer progress(@PathParam("id") long id, @QueryParam("target") String target) {
        Progress it = target == null
                ? progress.ofGoal(id).orElseThrow(() -> RuleViolationException.at("target", "progress.target.missing"))
                : progress.of(id, target);
        List<StepAnswer> path =
                it.path().steps().stream().map(PersonResource::step).toList();
        return new ProgressAnswer(
                it.person().id(),
                it.person().name(),
                it.day(),
                it.target(),
                it.reached(),
                it.required(),
                percent(it.own().masteryPercent()),
                it.levels().stream().map(PersonResource::level).toList(),
                it.states(),
                it.getGaps().stream().map(PersonResource::gap).toList(),
                path.isEmpty() ? null : path.get(0),
                path,
                it.rules().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, rule -> rule.getValue()
                        .sources())),
                it.standing() == null ? null : beside(it.standing()));
    }

    private static BesideAnswer beside(RoleStanding it) {
        Sentences say = new Sentences(Locale.SIMPLIFIED_CHINESE);
        return new BesideAnswer(
                it.asked() == null ? null : it.asked().sentence(say),
                it.condition(),
                it.missing().stream()
                        .map(finding -> new FindingAnswer(finding.outcome(), finding.sentence(say)))
                        .toList(),
                it.results()
                        .map(results -> new ResultsAnswer(
                                results.table().number(),
                                results.period(),
                                results.getOutcome(),
                                results.card().total().orElse(null),
                                results.band(),
                                results.getRows()))
                        .orElse(null));
    }

    private static LevelAnswer level(LevelProgress it) {
        return new LevelAnswer(
                it.code(), it.title(), it.reached(), it.total(), it.achieved(), percent(it.masteryPercent()));
    }

    private static GapAnswer gap(DomainProgress it) {
        return new GapAnswer(
                it.code(),
                it.title(),
                it.levelTitle(),
                it.reached(),
                it.total(),
                it.items().stream()
                        .filter(item -> !item.mastery().isReached())
                        .map(PersonResource::item)
                        .toList());
    }

    private static ItemAnswer item(ItemProgress it) {
        return new ItemAnswer(
                it.id(),
                it.code(),
                it.title(),
                it.mastery().state(),
                percent(it.mastery().percent()),
                it.mastery().lines().stream()
                        .map(line -> new WhyAnswer(
                                line.source(),
                                line.effect(),
                                line.fact() == null ? null : line.fact().observedOn(),
                                percent(line.points())))
                        .toList());
    }

    private static StepAnswer step(PathStep it) {
        PathStep.Reason reason = it.reason();
        OpenItem first = it.getFirst();
        return new StepAnswer(
                it.kind(),
                it.courseId(),
                it.courseTitle(),
                it.lesson(),
                it.minutesLeft(),
                it.getAddress(),
                it.items().stream().map(OpenItem::code).toList(),
                new ReasonAnswer(
                        first.code(),
                        reason.failures(),
                        reason.blocks(),
                        reason.example() == null ? null : reason.example().code(),
                        reason.because(),
                        first.domainTitle(),
                        reason.domainGap(),
                        reason.started()));
    }

    private static BigDecimal percent(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
