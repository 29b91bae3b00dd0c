package zhijie.progress.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhijie.common.Clocks;
import zhijie.progress.EvidenceSource;
import zhijie.progress.LearningStep;
import zhijie.progress.Mastery;
import zhijie.progress.MasteryRule;
import zhijie.progress.MasteryState;
import zhijie.progress.OpenItem;
import zhijie.progress.Pace;
import zhijie.progress.PathStep;
import zhijie.progress.Progress;
import zhijie.progress.SelfCheckResult;
import zhijie.progress.SourceRule;
import zhijie.web.Messages;

/** Progress in whole sentences: what there is to do and why, where every number comes from, what has changed. */
@Named
@ApplicationScoped
public class ProgressWords {

    private static final int SHOWN = 6;

    @Inject
    private Messages say;

    /** A day as people say it. */
    public String day(LocalDate day) {
        return day == null
                ? ""
                : say.text(
                        "progress.day",
                        java.util.Date.from(day.atStartOfDay(Clocks.ZONE).toInstant()));
    }

    /** A day with its year. */
    public String fullDay(LocalDate day) {
        return day == null
                ? ""
                : say.text(
                        "progress.fullDay",
                        java.util.Date.from(day.atStartOfDay(Clocks.ZONE).toInstant()));
    }

    /** Percent with one digit. */
    public String percent(double value) {
        return say.text("progress.percent", value);
    }

    /** A length of time. */
    public String duration(int minutes) {
        return minutes < 60
                ? say.text("duration.minutes", minutes)
                : say.text("duration.hours", minutes / 60, minutes % 60);
    }

    /** The steps that are always shown. */
    public List<PathStep> first(List<PathStep> steps) {
        return steps.subList(0, Math.min(SHOWN, steps.size()));
    }

    /** The steps shown on demand. */
    public List<PathStep> rest(List<PathStep> steps) {
        return steps.subList(Math.min(SHOWN, steps.size()), steps.size());
    }

    /** What there is to do. */
    public String title(PathStep step) {
        return switch (step.kind()) {
            case LESSON ->
                say.text("step.lesson.title", step.courseTitle(), step.lesson().number());
            case SELF_CHECK -> say.text("step.selfCheck.title", step.courseTitle());
            case ASSESSMENT ->
                say.text(
                        "step.assessment.title",
                        step.getFirst().domainTitle(),
                        step.items().size());
        };
    }

    /** The small print of a step in the list. */
    public String detail(PathStep step) {
        return switch (step.kind()) {
            case LESSON ->
                say.text(
                        "step.lesson.detail",
                        step.lesson().number(),
                        step.lessons().all(),
                        step.items().size());
            case SELF_CHECK -> say.text("step.selfCheck.detail", step.items().size());
            case ASSESSMENT -> codes(step.items());
        };
    }

    private static String codes(List<OpenItem> items) {
        return items.stream().map(OpenItem::code).collect(java.util.stream.Collectors.joining("、"));
    }

    /** Why it comes now, most weighty first. */
    public List<String> reasons(PathStep step) {
        PathStep.Reason reason = step.reason();
        OpenItem first = step.getFirst();
        List<String> reasons = new ArrayList<>();
        if (reason.blocks() > 0) {
            reasons.add(say.text(
                    "reason.blocks",
                    first.code(),
                    first.title(),
                    reason.blocks(),
                    reason.example().code(),
                    reason.example().title(),
                    reason.because()));
        }
        if (reason.failures() > 0) {
            reasons.add(say.text("reason.failures", first.code(), first.title(), reason.failures()));
        }
        reasons.add(say.text("reason.domainGap", first.domainTitle(), reason.domainGap()));
        if (step.kind() == PathStep.Kind.LESSON) {
            reasons.add(
                    reason.started()
                            ? say.text(
                                    "reason.started",
                                    step.lessons().done(),
                                    step.lessons().all())
                            : say.text("reason.teaches", step.items().size()));
        }
        if (step.kind() == PathStep.Kind.ASSESSMENT) {
            boolean studied = first.mastery().state() == MasteryState.STUDIED;
            reasons.add(say.text(studied ? "reason.assess" : "reason.noCourse"));
        }
        return reasons;
    }

    /** How it goes on at the pace of the last quarter. */
    public String pace(Pace pace) {
        if (pace.forecast() != null) {
            return say.text("pace.forecast", pace.lastMonth(), pace.lastQuarter(), day(pace.forecast()));
        }
        return say.text("pace.plain", pace.lastMonth(), pace.lastQuarter());
    }

    /** What a source counts for under the rule. */
    public String rule(MasteryRule rule, EvidenceSource source) {
        SourceRule of = rule.sources().get(source);
        String words;
        if (of.proves()) {
            words = say.text(of.vetoes() ? "rule.decides" : "rule.proves");
        } else {
            words = say.text(of.vetoes() ? "rule.vetoes" : "rule.supports", of.points());
        }
        return of.validMonths() == null ? words : words + say.text("rule.valid", of.validMonths());
    }

    /** What a source did to the mastery of a competency. */
    public String effect(Mastery.Line line) {
        boolean lessons = line.source() == EvidenceSource.COURSE && line.fact() == null;
        if (lessons) {
            return say.text("effect.lessons", line.share().done(), line.share().all(), line.most(), line.points());
        }
        return say.text("effect." + line.effect().name(), line.points());
    }

    /** What finishing a lesson changed, and why. */
    public List<String> changed(LearningStep step) {
        List<String> lines = new ArrayList<>();
        lines.add(say.text(
                step.next() == null ? "done.course" : "done.lesson",
                step.courseTitle(),
                step.lesson().number(),
                step.lessons().done(),
                step.lessons().all()));
        lines.addAll(changed(step.before(), step.after()));
        return lines;
    }

    /** What an attempt at a self-check changed, and why. */
    public List<String> changed(SelfCheckResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(say.text(
                result.isPassed() ? "done.passed" : "done.notPassed",
                result.right(),
                result.answers().size()));
        lines.addAll(changed(result.before(), result.after()));
        return lines;
    }

    private List<String> changed(Progress before, Progress after) {
        if (before == null) {
            return List.of(say.text("done.noGoal"));
        }
        double was = before.own().masteryPercent();
        double is = after.own().masteryPercent();
        String level = after.own().title();
        if (Math.abs(is - was) < 1e-9) {
            return List.of(say.text("done.same", level, is, after.reached(), after.required()));
        }
        return List.of(
                say.text("done.mastery", level, was, is),
                say.text("done.reached", after.own().reached(), after.own().total()));
    }
}
