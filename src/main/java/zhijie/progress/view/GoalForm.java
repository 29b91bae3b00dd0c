package zhijie.progress.view;

import java.time.LocalDate;

/** What a person aims at, as she fills it in. */
public class GoalForm {

    private String level;
    private LocalDate reachBy;

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public LocalDate getReachBy() {
        return reachBy;
    }

    public void setReachBy(LocalDate reachBy) {
        this.reachBy = reachBy;
    }
}
