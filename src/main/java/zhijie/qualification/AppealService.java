package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import zhijie.common.ForbiddenException;
import zhijie.common.RuleViolationException;
import zhijie.common.Slice;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Appeals: a person's own against her scorecard, answered once by HR, seen by her supervisor. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class AppealService {

    @Inject
    private ScorecardRepository scorecards;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * @throws ForbiddenException if it is not her own scorecard
     * @throws RuleViolationException if one is open already, or it says nothing
     */
    public void appeal(long scorecardId, String text) {
        ScorecardEntry entry = scorecards.get(scorecardId);
        if (!isMine(entry)) {
            throw new ForbiddenException();
        }
        if (scorecards.hasOpenAppeal(scorecardId)) {
            throw new RuleViolationException("appeal.open");
        }
        scorecards.add(new Appeal(entry, text, user.get().name(), LocalDateTime.now(clock)));
        scorecards.flush();
        audit.record("appeal.open", "scorecard", scorecardId, null);
    }

    /**
     * Answers an appeal. A reading that was wrong is corrected by itself, with its own reason.
     *
     * @throws ForbiddenException if the appeal is her own
     * @throws RuleViolationException if it was answered already, or the answer says nothing
     */
    @Requires(Permission.SCORE_ALL)
    public void answer(long appealId, Appeal.Outcome outcome, String answer) {
        Appeal appeal = scorecards.appeal(appealId);
        if (isMine(appeal.scorecard())) {
            throw new ForbiddenException();
        }
        appeal.answer(outcome, answer, user.get().name(), LocalDateTime.now(clock));
        scorecards.flush();
        audit.record("appeal.answer", "scorecard", appeal.scorecard().id(), outcome.name());
    }

    /** A page of the appeals that wait for an answer, of whom the viewer may see; the oldest first. */
    public Slice<AppealRow> open(int page) {
        Sight sight = Sight.of(user.get(), "s.person");
        return scorecards
                .appeals(sight.and("a.outcome = :open"), sight.with(Map.of("open", Appeal.Outcome.OPEN)), page)
                .map(Appeal::row);
    }

    private boolean isMine(ScorecardEntry entry) {
        return entry.person().id().equals(user.get().personId());
    }
}
