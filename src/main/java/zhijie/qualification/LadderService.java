package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.common.NotFoundException;
import zhijie.common.RuleViolationException;
import zhijie.common.StaleVersionException;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Ladders: steps from role to role, drawn and edited. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class LadderService {

    private static final int LEAST_ADDS = 4;
    private static final int MOST_ADDS = 300;
    private static final int MOST_TITLE = 60;
    private static final int MOST_SUMMARY = 300;

    @Inject
    private RoleRepository roles;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    /** A ladder as it is written down. */
    public record LadderText(String code, String title, String source, String summary, List<Step> steps) {

        /** A step by role codes. */
        public record Step(String from, String to, String adds) {}
    }

    /** A ladder with its steps. */
    public record LadderDetail(
            String code, long version, String title, String source, String summary, List<StepRow> steps) {

        /** As it is written down. */
        public LadderText text() {
            return new LadderText(
                    code,
                    title,
                    source,
                    summary,
                    steps.stream()
                            .map(step -> new LadderText.Step(step.originCode(), step.destinationCode(), step.adds()))
                            .toList());
        }

        /** Where everything stands when it is drawn. */
        public LadderDrawing drawing() {
            return LadderDrawing.of(steps);
        }
    }

    /** All ladders in use. */
    public List<LadderDetail> list() {
        return list(false);
    }

    /** Those out of use, which can be brought back. */
    @Requires(Permission.ROLE_EDIT)
    public List<LadderDetail> retired() {
        return list(true);
    }

    private List<LadderDetail> list(boolean retired) {
        Map<String, List<StepRow>> steps = new HashMap<>();
        roles.ladderSteps().stream().map(StepRow::of).forEach(step -> steps.computeIfAbsent(
                        step.ladder(), key -> new ArrayList<>())
                .add(step));
        return roles.ladders(retired).stream()
                .map(ladder -> new LadderDetail(
                        ladder.code(),
                        ladder.version(),
                        ladder.title(),
                        ladder.source(),
                        ladder.summary(),
                        steps.getOrDefault(ladder.code(), List.of())))
                .toList();
    }

    /** Brings a ladder in; its steps are replaced. */
    @Requires(Permission.ROLE_EDIT)
    public void load(LadderText text) {
        Ladder ladder = roles.ladder(text.code()).orElseGet(() -> new Ladder(text.code()));
        ladder.describe(text.title(), text.source(), text.summary());
        roles.add(ladder);
        roles.ladderSteps().stream()
                .filter(step -> ladder.equals(step.ladder()))
                .forEach(roles::remove);
        roles.flush();
        int ordinal = 0;
        for (LadderText.Step step : text.steps()) {
            roles.add(new LadderStep(ladder, roles.get(step.from()), roles.get(step.to()), step.adds(), ++ordinal));
        }
        roles.flush();
        audit.record("ladder.load", "ladder", ladder.id(), text.code());
    }

    /**
     * Begins a ladder without steps.
     *
     * @throws RuleViolationException if its code is taken, by one out of use too, or a part is missing or too long
     */
    @Requires(Permission.ROLE_EDIT)
    public void create(String code, String title, String summary) {
        RoleDocument.checkCode(code);
        RoleDocument.length("title", title, 2, MOST_TITLE);
        if (roles.ladder(code).isPresent()) {
            throw RuleViolationException.at("code", "ladder.codeTaken", code);
        }
        Ladder ladder = new Ladder(code);
        ladder.describe(title.strip(), user.get().name(), summary(summary));
        roles.add(ladder);
        roles.flush();
        audit.record("ladder.create", "ladder", ladder.id(), code + " " + title);
    }

    /**
     * Gives a ladder another title and summary.
     *
     * @throws StaleVersionException if somebody else changed it since the version that was shown
     * @throws RuleViolationException if one is missing or too long
     */
    @Requires(Permission.ROLE_EDIT)
    public void rename(String code, long version, String title, String summary) {
        RoleDocument.length("title", title, 2, MOST_TITLE);
        Ladder ladder = get(code, version);
        String before = ladder.title() + "：" + ladder.summary();
        ladder.rename(title.strip(), summary(summary));
        roles.flush();
        audit.record("ladder.rename", "ladder", ladder.id(), before + " → " + ladder.title() + "：" + ladder.summary());
    }

    private static String summary(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        RoleDocument.length("summary", written, 1, MOST_SUMMARY);
        return written.strip();
    }

    /** Takes a ladder out of use; its steps wait with it, and roles keep the steps that they tell themselves. */
    @Requires(Permission.ROLE_EDIT)
    public void retire(String code) {
        Ladder ladder = find(code);
        ladder.retire();
        roles.flush();
        audit.record("ladder.retire", "ladder", ladder.id(), code);
    }

    /** The same, unless somebody else changed it since the version that was shown. */
    @Requires(Permission.ROLE_EDIT)
    public void retire(String code, long version) {
        get(code, version);
        retire(code);
    }

    /** Brings a ladder back into use with the steps that it had. */
    @Requires(Permission.ROLE_EDIT)
    public void reinstate(String code, long version) {
        Ladder ladder = get(code, version);
        ladder.reinstate();
        roles.flush();
        audit.record("ladder.reinstate", "ladder", ladder.id(), code);
    }

    private Ladder find(String code) {
        return roles.ladder(code).orElseThrow(() -> new NotFoundException("ladder", code));
    }

    private Ladder get(String code, long version) {
        Ladder ladder = find(code);
        StaleVersionException.check(version, ladder.version());
        return ladder;
    }

    /** The steps that a role's own document tells. */
    public List<RoleDocument.Step> stepsOf(String roleCode) {
        Role role = roles.get(roleCode);
        return roles.stepsAt(role).stream()
                .filter(step -> step.ladder() == null && step.origin().equals(role))
                .map(step -> new RoleDocument.Step(step.destination().code(), step.adds()))
                .toList();
    }

    /**
     * Links what a role's own document says about its next roles; both roles must be there.
     *
     * @throws RuleViolationException if a step is there twice, leads in a circle, or doesn't say what it adds
     */
    @Requires(Permission.ROLE_EDIT)
    public void link(String roleCode, List<RoleDocument.Step> next) {
        Role role = roles.get(roleCode);
        Map<String, List<String>> onwards = new LinkedHashMap<>();
        List<LadderStep> told = roles.ownSteps();
        told.stream()
                .filter(step -> !step.origin().equals(role))
                .forEach(step ->
                        onward(onwards, step.origin().code(), step.destination().code()));
        for (RoleDocument.Step step : next) {
            checkStep(onwards, roleCode, step.role(), step.adds());
            onward(onwards, roleCode, step.role());
        }
        told.stream().filter(step -> step.origin().equals(role)).forEach(roles::remove);
        roles.flush();
        int ordinal = 0;
        for (RoleDocument.Step step : next) {
            roles.add(new LadderStep(null, role, roles.get(step.role()), step.adds(), ++ordinal));
        }
        roles.flush();
    }

    private static void onward(Map<String, List<String>> onwards, String from, String to) {
        onwards.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    }

    private static void checkStep(Map<String, List<String>> onwards, String from, String to, String adds) {
        if (onwards.getOrDefault(from, List.of()).contains(to)) {
            throw RuleViolationException.at("to", "ladder.duplicate");
        }
        if (from.equals(to) || LadderDrawing.reaches(onwards, to, from)) {
            throw RuleViolationException.at("to", "ladder.circle");
        }
        RoleDocument.length("adds", adds, LEAST_ADDS, MOST_ADDS);
    }

    /**
     * Adds a step to a ladder.
     *
     * @throws RuleViolationException if it leads in a circle or is there already
     */
    @Requires(Permission.ROLE_EDIT)
    public void addStep(String ladderCode, String from, String to, String adds) {
        Ladder ladder = find(ladderCode);
        if (ladder.isRetired()) {
            throw RuleViolationException.at("ladder", "ladder.isRetired", ladder.title());
        }
        Map<String, List<String>> onwards = new LinkedHashMap<>();
        List<LadderStep> steps = roles.ladderSteps().stream()
                .filter(step -> ladder.equals(step.ladder()))
                .toList();
        steps.forEach(
                step -> onward(onwards, step.origin().code(), step.destination().code()));
        checkStep(onwards, from, to, adds);
        LadderStep step = new LadderStep(ladder, roles.get(from), roles.get(to), adds.strip(), steps.size() + 1);
        roles.add(step);
        roles.flush();
        audit.record("ladder.addStep", "ladder", ladder.id(), from + " → " + to);
    }

    /** Says anew what a step asks for in addition. */
    @Requires(Permission.ROLE_EDIT)
    public void explainStep(long stepId, String adds) {
        LadderStep step = roles.get(LadderStep.class, "step", stepId);
        RoleDocument.length("adds", adds, LEAST_ADDS, MOST_ADDS);
        String before = step.adds();
        step.explain(adds.strip());
        roles.flush();
        audit.record("ladder.explainStep", "ladderStep", stepId, before + " → " + step.adds());
    }

    @Requires(Permission.ROLE_EDIT)
    public void removeStep(long stepId) {
        LadderStep step = roles.get(LadderStep.class, "step", stepId);
        audit.record(
                "ladder.removeStep",
                "ladderStep",
                stepId,
                step.origin().code() + " → " + step.destination().code() + "：" + step.adds());
        roles.remove(step);
        roles.flush();
    }
}
