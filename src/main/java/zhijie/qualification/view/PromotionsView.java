package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private static final int PAGE = 40;

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
    private Candidate.Standing standing;
    private int page = 1;
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
        long person = candidate.match().personId();
        promotions.decide(role, person, day, outcome, reasons.get(person), String.join("\n", missing(candidate)));
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

    /** The page of the candidates that were asked for. */
    public Part<Candidate> getPart() {
        List<Candidate> chosen = getBoard().stream()
                .filter(candidate -> standing == null || candidate.standing() == standing)
                .toList();
        return Part.of(chosen, page, PAGE);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    /** The board as an address, up to where a part of it is named. */
    public String getAddress() {
        return "/promotions?role=" + role + "&day=" + day + "&";
    }

    /** The same with the standing that was asked for. */
    public String getAddressOfPart() {
        return getAddress() + (standing == null ? "" : "standing=" + standing + "&");
    }

    public Candidate.Standing getStanding() {
        return standing;
    }

    public void setStanding(Candidate.Standing standing) {
        this.standing = standing;
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
            board = role == null ? List.of() : promotions.board(role, day);
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
