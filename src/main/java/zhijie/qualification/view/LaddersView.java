package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.qualification.LadderService;
import zhijie.qualification.LadderService.LadderDetail;
import zhijie.qualification.RoleService;
import zhijie.qualification.StepRow;
import zhijie.web.Messages;

/** All ladders, drawn; HR adds and removes steps, takes the last removal back, and says what a step asks for. */
@Named
@ViewScoped
public class LaddersView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private LadderService ladders;

    @Inject
    private RoleService roles;

    @Inject
    private Messages say;

    private final LadderForm form = new LadderForm();
    private final HashMap<Long, String> adds = new HashMap<>();
    private LadderForm removed;
    private transient List<LadderDetail> list;
    private transient Map<String, String> titles;

    public void add() {
        ladders.addStep(form.getLadder(), form.getFrom(), form.getTo(), form.getAdds());
        say.done("ladder.added");
        form.setAdds(null);
        changed();
    }

    /** Begins a ladder, to add steps to. */
    public void create() {
        ladders.create(form.getCode(), form.getTitle(), form.getSummary());
        say.done("ladder.created", form.getTitle());
        form.setLadder(form.getCode());
        form.setCode(null);
        form.setTitle(null);
        form.setSummary(null);
        changed();
    }

    public void explain(StepRow step) {
        ladders.explainStep(step.id(), adds.get(step.id()));
        say.done("ladder.explained");
        changed();
    }

    public void remove(StepRow step) {
        ladders.removeStep(step.id());
        removed = LadderForm.of(step);
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
        adds.clear();
        if (getList().stream()
                .flatMap(it -> it.steps().stream())
                .map(LadderForm::of)
                .anyMatch(step -> step.isSameWay(removed))) {
            removed = null;
        }
    }

    public List<LadderDetail> getList() {
        if (list == null) {
            list = ladders.list();
            list.stream().flatMap(it -> it.steps().stream()).forEach(step -> adds.putIfAbsent(step.id(), step.adds()));
        }
        return list;
    }

    public Map<String, String> getTitles() {
        if (titles == null) {
            titles = roles.titles();
        }
        return titles;
    }

    public LadderForm getForm() {
        return form;
    }

    /** What steps ask for while it is typed, by step. */
    public Map<Long, String> getAdds() {
        return adds;
    }

    /** The step that was removed last and can be put back; null without one. */
    public LadderForm getRemoved() {
        return removed;
    }
}
