package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.common.ExpectedException;
import zhijie.qualification.Candidate;
import zhijie.qualification.CandidateWords;
import zhijie.qualification.PromotionDecision;
import zhijie.qualification.PromotionService;
import zhijie.qualification.Sentences;
import zhijie.web.Locales;
import zhijie.web.Messages;

/** The promotion board of a role on a day. */
@Named
@ViewScoped
public class PromotionsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PromotionService promotions;

    @Inject
    private Locales locales;

    @Inject
    private Messages say;

    @Inject
    private Clock clock;

    private String role;
    private LocalDate day;
    private final HashMap<Long, String> reasons = new HashMap<>();
    private transient Map<String, String> titles;
    private transient List<Candidate> board;

    public void open() {
        if (role == null || !getTitles().containsKey(role)) {
            role = getTitles().isEmpty()
                    ? null
                    : getTitles().keySet().iterator().next();
        }
        if (day == null) {
            day = LocalDate.now(clock);
        }
    }

    public void approve(Candidate candidate) {
        decide(candidate, PromotionDecision.Outcome.APPROVED);
    }

    public void defer(Candidate candidate) {
        decide(candidate, PromotionDecision.Outcome.DEFERRED);
    }

    public void decline(Candidate candidate) {
        decide(candidate, PromotionDecision.Outcome.DECLINED);
    }

    private void decide(Candidate candidate, PromotionDecision.Outcome outcome) {
        try {
            String findings = String.join("\n", missing(candidate));
            promotions.decide(
                    role,
                    candidate.match().personId(),
                    outcome,
                    reasons.get(candidate.match().personId()),
                    findings);
            say.done("promotion.decided", candidate.match().personName());
            reasons.clear();
            board = null;
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** What is missing or unknown, in words. */
    public List<String> missing(Candidate candidate) {
        return CandidateWords.missing(candidate, new Sentences(locales.current()));
    }

    /** The newest assessments, in words. */
    public List<String> assessments(Candidate candidate) {
        return CandidateWords.assessments(candidate, new Sentences(locales.current()));
    }

    public List<Candidate> getBoard() {
        if (board == null && role != null) {
            board = promotions.board(role, day);
        }
        return board;
    }

    public Map<String, String> getTitles() {
        if (titles == null) {
            titles = promotions.destinations();
        }
        return titles;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    /** Reasons while they are typed, by person. */
    public Map<Long, String> getReasons() {
        return reasons;
    }
}
