package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import zhijie.common.ExpectedException;
import zhijie.qualification.LadderService;
import zhijie.qualification.LadderService.LadderDetail;
import zhijie.qualification.RoleService;
import zhijie.web.Messages;

/** All ladders, drawn; HR adds and removes steps. */
@Named
@RequestScoped
public class LaddersView {

    @Inject
    private LadderService ladders;

    @Inject
    private RoleService roles;

    @Inject
    private Messages say;

    private List<LadderDetail> list;
    private Map<String, String> titles;

    @NotBlank
    private String ladder;

    @NotBlank
    private String from;

    @NotBlank
    private String to;

    @NotBlank
    @Size(min = 4, max = 300)
    private String adds;

    public void add() {
        try {
            ladders.addStep(ladder, from, to, adds.strip());
            say.done("ladder.added");
            adds = null;
        } catch (ExpectedException e) {
            say.failed(e);
        }
        list = null;
    }

    public void remove(long stepId) {
        try {
            ladders.removeStep(stepId);
            say.done("ladder.removed");
        } catch (ExpectedException e) {
            say.failed(e);
        }
        list = null;
    }

    public List<LadderDetail> getList() {
        if (list == null) {
            list = ladders.list();
        }
        return list;
    }

    public Map<String, String> getTitles() {
        if (titles == null) {
            titles = roles.titles();
        }
        return titles;
    }

    public String getLadder() {
        return ladder;
    }

    public void setLadder(String ladder) {
        this.ladder = ladder;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAdds() {
        return adds;
    }

    public void setAdds(String adds) {
        this.adds = adds;
    }
}
