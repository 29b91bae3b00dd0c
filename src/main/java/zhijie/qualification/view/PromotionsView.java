package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhijie.common.ExpectedException;
import zhijie.common.Slice;
import zhijie.qualification.Candidate;
import zhijie.qualification.CandidateWords;
import zhijie.qualification.PromotionDecision;
import zhijie.qualification.PromotionService;
import zhijie.qualification.Sentences;
import zhijie.web.Locales;
import zhijie.web.Messages;

/** The promotion board that was chosen, and the decisions about its candidates. */
@Named
@ViewScoped
public class PromotionsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 40;

    @Inject
    private PromotionChoice choice;

    @Inject
    private PromotionService promotions;

    @Inject
    private Locales locales;

    @Inject
    private Messages say;

    private final HashMap<Long, String> reasons = new HashMap<>();
    private boolean refused;
    private transient List<Candidate> board;

    public void open() {
        choice.complete();
        try {
            getBoard();
        } catch (ExpectedException e) {
            board = List.of();
            refused = true;
            say.failed(e);
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
        long person = candidate.match().personId();
        promotions.decide(
                choice.getRole(),
                person,
                choice.getDay(),
                outcome,
                reasons.get(person),
                String.join("\n", missing(candidate)));
        say.done("promotion.decided", candidate.match().personName());
        reasons.clear();
        board = null;
    }

    /** How many stand where, best standing first. */
    public Map<Candidate.Standing, Long> getCounts() {
        return getBoard().stream()
                .collect(Collectors.groupingBy(
                        Candidate::standing, () -> new EnumMap<>(Candidate.Standing.class), Collectors.counting()));
    }

    /** The candidates that were asked for, all of them. */
    public List<Candidate> getChosen() {
        return getBoard().stream()
                .filter(candidate -> choice.getStanding() == null || candidate.standing() == choice.getStanding())
                .toList();
    }

    /** A page of them. */
    public Slice<Candidate> getPart() {
        return Slice.of(getChosen(), choice.getPage(), PAGE);
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
        if (board == null) {
            board = choice.getRole() == null
                    ? List.of()
                    : promotions.board(
                            choice.getRole(),
                            choice.getDay(),
                            choice.getDepartment().isEmpty() ? null : choice.getDepartment());
        }
        return board;
    }

    /** Whether there is no board for another reason than that nobody is on it. */
    public boolean isRefused() {
        return refused;
    }

    /** Reasons while they are typed, by person. */
    public Map<Long, String> getReasons() {
        return reasons;
    }
}
