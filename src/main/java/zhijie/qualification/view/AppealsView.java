package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import zhijie.common.ExpectedException;
import zhijie.common.Slice;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.qualification.Appeal;
import zhijie.qualification.AppealRow;
import zhijie.qualification.AppealService;
import zhijie.web.Messages;

/** The appeals that wait for an answer; HR answers each with a reason of its own, a supervisor sees her people's. */
@Named
@RequestScoped
public class AppealsView {

    @Inject
    private AppealService appeals;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages say;

    private final Map<Long, String> answers = new HashMap<>();
    private int page = 1;
    private Slice<AppealRow> slice;

    public void uphold(long appealId) {
        answer(appealId, Appeal.Outcome.UPHELD);
    }

    public void reject(long appealId) {
        answer(appealId, Appeal.Outcome.REJECTED);
    }

    private void answer(long appealId, Appeal.Outcome outcome) {
        try {
            appeals.answer(appealId, outcome, answers.get(appealId));
            say.done("appeal.done");
            answers.remove(appealId);
            slice = null;
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public Slice<AppealRow> getSlice() {
        if (slice == null) {
            slice = appeals.open(page);
        }
        return slice;
    }

    /** Whether the viewer answers this one: not her own, and only with the permission. */
    public boolean answers(AppealRow appeal) {
        return user.may(Permission.SCORE_ALL)
                && !appeal.scorecard().personId().equals(user.get().personId());
    }

    /** Answers while they are typed, by appeal. */
    public Map<Long, String> getAnswers() {
        return answers;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
