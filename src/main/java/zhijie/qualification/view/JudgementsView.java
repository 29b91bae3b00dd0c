package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.common.ExpectedException;
import zhijie.common.Slice;
import zhijie.qualification.JudgementService;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.ReadingNumber;
import zhijie.qualification.Unit;
import zhijie.web.Messages;
import zhijie.web.Query;

/** What no reading can score: an assessor takes off up to what the rule allows, and says why. */
@Named
@ViewScoped
public class JudgementsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private JudgementService judgements;

    @Inject
    private PeriodsView periods;

    @Inject
    private Messages say;

    private final ArrayList<JudgementForm> forms = new ArrayList<>();
    private String role;
    private String period;
    private int page = 1;
    private int pages = 1;
    private transient Collection<JudgementService.Judged> roles;

    public void open() {
        if (!getTitles().containsKey(role)) {
            role = getTitles().keySet().stream().findFirst().orElse(null);
        }
        PeriodKind asked = periods.kindOf(period);
        if (period == null || period.isBlank() || (asked != null && asked != kind())) {
            period = periods.usual(kind());
        }
        load();
    }

    private void load() {
        forms.clear();
        try {
            if (role != null) {
                Slice<JudgementService.Line> lines = judgements.lines(role, period, page);
                lines.rows().forEach(line -> forms.add(new JudgementForm(line)));
                page = lines.page();
                pages = lines.pages();
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

    /** Roles with something to judge: code to title. */
    public Map<String, String> getTitles() {
        Map<String, String> titles = new LinkedHashMap<>();
        roles().forEach(it -> titles.put(it.code(), it.title()));
        return titles;
    }

    /** Periods by which the role is judged. */
    public Set<String> getPeriods() {
        return periods.choices(kind());
    }

    private PeriodKind kind() {
        return roles().stream()
                .filter(it -> it.code().equals(role))
                .findFirst()
                .map(JudgementService.Judged::kind)
                .orElse(PeriodKind.MONTH);
    }

    private Collection<JudgementService.Judged> roles() {
        if (roles == null) {
            roles = judgements.roles();
        }
        return roles;
    }

    public String getAddress() {
        return "/judgements" + Query.of("role", role, "period", period);
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

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public int getPages() {
        return pages;
    }
}
