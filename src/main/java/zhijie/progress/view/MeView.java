package zhijie.progress.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import zhijie.framework.LevelChoice;
import zhijie.people.CurrentUser;
import zhijie.progress.AssessmentRow;
import zhijie.progress.CourseRecord;
import zhijie.progress.GoalService;
import zhijie.progress.Progress;
import zhijie.progress.ProgressService;
import zhijie.progress.Target;
import zhijie.web.Messages;

/** My path: where I am, what is missing, what next, and why. */
@Named
@RequestScoped
public class MeView {

    private static final int MOST_DONE = 2;

    @Inject
    private ProgressService service;

    @Inject
    private GoalService goals;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private String target;
    private String why;
    private ProgressService.Overview overview;
    private boolean read;
    private List<CourseRecord> completed = List.of();
    private final GoalForm form = new GoalForm();

    /** The form is asked whether it is shown before view parameters are set. */
    @PostConstruct
    void begin() {
        target = request.getParameter("target");
    }

    public void open() {
        if (getProgress() != null) {
            completed = overview.courses().stream()
                    .filter(course -> course.completedOn() != null)
                    .sorted(Comparator.comparing(CourseRecord::completedOn).reversed())
                    .limit(MOST_DONE)
                    .toList();
        }
    }

    public void aim() {
        goals.aimAt(form.getTarget(), form.getReachBy());
        messages.done("goal.set");
        Faces.getFlash().setKeepMessages(true);
        Faces.redirect("/me");
    }

    /** All levels one can aim at, by framework, and all roles. */
    public List<SelectItem> getTargets() {
        Map<String, List<SelectItem>> groups = new LinkedHashMap<>();
        for (LevelChoice choice : service.choices()) {
            groups.computeIfAbsent(choice.frameworkTitle(), title -> new ArrayList<>())
                    .add(new SelectItem(
                            choice.reference(),
                            messages.text("goal.choice", choice.levelTitle(), choice.requirements())));
        }
        service.roleChoices().forEach((code, title) -> groups.computeIfAbsent(
                        messages.text("goal.roles"), group -> new ArrayList<>())
                .add(new SelectItem(Target.ofRole(code), title)));
        List<SelectItem> items = new ArrayList<>();
        groups.forEach((title, levels) ->
                items.add(new SelectItemGroup(title, null, false, levels.toArray(new SelectItem[0]))));
        return items;
    }

    public boolean isPerson() {
        return user.get().personId() != null;
    }

    /** Against the level or role looked at, else against the goal; null without either. */
    public Progress getProgress() {
        Long me = user.get().personId();
        if (!read && me != null) {
            read = true;
            overview = service.overview(me, target).orElse(null);
            if (overview != null) {
                form.setTarget(overview.progress().target().getReference());
                form.setReachBy(overview.progress().target().reachBy());
            }
        }
        return overview == null ? null : overview.progress();
    }

    /** Courses completed last, oldest first. */
    public List<CourseRecord> getCompleted() {
        return completed.stream()
                .sorted(Comparator.comparing(CourseRecord::completedOn))
                .toList();
    }

    public List<AssessmentRow> getAssessments() {
        return overview == null ? List.of() : overview.assessments();
    }

    public GoalForm getForm() {
        return form;
    }

    public boolean isExplained() {
        return why != null;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
