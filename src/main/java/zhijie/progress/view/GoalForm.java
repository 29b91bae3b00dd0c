package zhijie.progress.view;

import java.time.LocalDate;

/** What a person aims at, as she fills it in. */
public class GoalForm {

    private String target;
    private LocalDate reachBy;

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public LocalDate getReachBy() {
        return reachBy;
    }

    public void setReachBy(LocalDate reachBy) {
        this.reachBy = reachBy;
    }
}
