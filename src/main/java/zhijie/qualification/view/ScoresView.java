package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import zhijie.common.ExpectedException;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.qualification.Appeal;
import zhijie.qualification.AppealRow;
import zhijie.qualification.RankedRow;
import zhijie.qualification.ScoreService;
import zhijie.web.Messages;

/** Totals of a role in a period, ranked; and the appeals that wait for an answer. */
@Named
@RequestScoped
public class ScoresView {

    @Inject
    private ScoreService scores;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages say;

    private String role;
    private String period;
    private Map<String, String> titles;
    private List<String> periods = List.of();
    private List<RankedRow> rows = List.of();
    private String answer;

    public void open() {
        titles = scores.roles();
        if (role == null || !titles.containsKey(role)) {
            role = titles.isEmpty() ? null : titles.keySet().iterator().next();
        }
        if (role != null) {
            periods = scores.periods(role);
            if (!periods.contains(period)) {
                period = periods.isEmpty() ? null : periods.get(0);
            }
            rows = period == null ? List.of() : scores.ranking(role, period);
        }
    }

    public void uphold(long appealId) {
        answer(appealId, Appeal.Outcome.UPHELD);
    }

    public void reject(long appealId) {
        answer(appealId, Appeal.Outcome.REJECTED);
    }

    private void answer(long appealId, Appeal.Outcome outcome) {
        try {
            scores.answer(appealId, outcome, answer);
            say.done("appeal.done");
            answer = null;
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public List<AppealRow> getAppeals() {
        return user.may(Permission.SCORE_ALL) ? scores.openAppeals() : List.of();
    }

    public Map<String, String> getTitles() {
        return titles;
    }

    public List<String> getPeriods() {
        return periods;
    }

    public List<RankedRow> getRows() {
        return rows;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
