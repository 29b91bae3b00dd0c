package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.qualification.LadderService;
import zhijie.qualification.LadderService.LadderDetail;
import zhijie.qualification.RoleService;
import zhijie.qualification.StepRow;
import zhijie.web.Messages;

/** All ladders, drawn; HR begins, renames and retires them, adds, explains and removes steps, and takes that back. */
@Named
@ViewScoped
public class LaddersView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private LadderService ladders;

    @Inject
    private RoleService roles;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages say;

    private final StepForm step = new StepForm();
    private final HashMap<Long, String> adds = new HashMap<>();
    private final HashMap<String, LadderForm> heads = new HashMap<>();
    private LadderForm form = new LadderForm();
    private StepForm removed;
    private transient List<LadderDetail> list;
    private transient List<LadderDetail> retired;
    private transient Map<String, String> titles;

    public void add() {
        ladders.addStep(step.getLadder(), step.getFrom(), step.getTo(), step.getAdds());
        say.done("ladder.added");
        step.setAdds(null);
        changed();
    }

    /** Begins a ladder, to add steps to. */
    public void create() {
        ladders.create(form.getCode(), form.getTitle(), form.getSummary());
        say.done("ladder.created", form.getTitle());
        step.setLadder(form.getCode());
        form = new LadderForm();
        changed();
    }

    public void rename(String code) {
        LadderForm head = heads.get(code);
        ladders.rename(code, head.version(), head.getTitle(), head.getSummary());
        say.done("ladder.renamed", head.getTitle().strip());
        changed();
    }

    /** Takes a ladder out of use; it waits below the others. */
    public void retire(String code) {
        LadderForm head = heads.get(code);
        ladders.retire(code, head.version());
        say.done("ladder.retired", head.getTitle());
        changed();
    }

    public void reinstate(LadderDetail ladder) {
        ladders.reinstate(ladder.code(), ladder.version());
        say.done("ladder.reinstated", ladder.title());
        changed();
    }

    public void explain(StepRow it) {
        ladders.explainStep(it.id(), adds.get(it.id()));
        say.done("ladder.explained");
        changed();
    }

    public void remove(StepRow it) {
        ladders.removeStep(it.id());
        removed = StepForm.of(it);
        changed();
    }

    /** Puts the step that was removed last back. */
    public void undo() {
        ladders.addStep(removed.getLadder(), removed.getFrom(), removed.getTo(), removed.getAdds());
        say.done("ladder.added");
        changed();
    }

    private void changed() {
        list = null;
        retired = null;
        adds.clear();
        heads.clear();
        if (getList().stream()
                .flatMap(it -> it.steps().stream())
                .map(StepForm::of)
                .anyMatch(it -> it.isSameWay(removed))) {
            removed = null;
        }
    }

    public List<LadderDetail> getList() {
        if (list == null) {
            list = ladders.list();
            for (LadderDetail ladder : list) {
                heads.putIfAbsent(ladder.code(), LadderForm.of(ladder));
                ladder.steps().forEach(it -> adds.putIfAbsent(it.id(), it.adds()));
            }
        }
        return list;
    }

    /** Those out of use; only who may edit them sees them. */
    public List<LadderDetail> getRetired() {
        if (retired == null) {
            retired = user.may(Permission.ROLE_EDIT) ? ladders.retired() : List.of();
        }
        return retired;
    }

    public Map<String, String> getTitles() {
        if (titles == null) {
            titles = roles.titles();
        }
        return titles;
    }

    /** A new ladder. */
    public LadderForm getForm() {
        return form;
    }

    /** A new step. */
    public StepForm getStep() {
        return step;
    }

    /** What steps ask for while it is typed, by step. */
    public Map<Long, String> getAdds() {
        return adds;
    }

    /** Titles and summaries of ladders while they are typed, by code. */
    public Map<String, LadderForm> getHeads() {
        return heads;
    }

    /** The step that was removed last and can be put back; null without one. */
    public StepForm getRemoved() {
        return removed;
    }
}
