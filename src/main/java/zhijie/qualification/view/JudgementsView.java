package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhijie.common.ExpectedException;
import zhijie.qualification.JudgementService;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.PeriodService;
import zhijie.qualification.ReadingNumber;
import zhijie.qualification.Unit;
import zhijie.web.Messages;

/** What no reading can score: an assessor takes off up to what the rule allows, and says why. */
@Named
@ViewScoped
public class JudgementsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private JudgementService judgements;

    @Inject
    private PeriodService periods;

    @Inject
    private Messages say;

    private final ArrayList<JudgementForm> forms = new ArrayList<>();
    private String role;
    private String period;
    private transient Map<String, String> titles;

    public void open() {
        if (!getTitles().containsKey(role)) {
            role = getTitles().keySet().stream().findFirst().orElse(null);
        }
        if (period == null || period.isBlank()) {
            period = periods.lastComplete(PeriodKind.QUARTER);
        }
        load();
    }

    private void load() {
        forms.clear();
        try {
            if (role != null) {
                judgements.lines(role, period).forEach(line -> forms.add(new JudgementForm(line)));
            }
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Stores one judgement; what it touches is scored anew. */
    public void judge(JudgementForm form) {
        try {
            judgements.judge(
                    form.getPersonId(),
                    form.getRuleId(),
                    period,
                    ReadingNumber.parse("deduction", form.getDeduction(), Unit.SCORE, ReadingNumber.Place.SAYS_NOTHING),
                    form.getReason());
            say.done("judgement.said", form.getPersonName());
            load();
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public Map<String, String> getTitles() {
        if (titles == null) {
            titles = judgements.roles();
        }
        return titles;
    }

    public List<JudgementForm> getForms() {
        return forms;
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
}
