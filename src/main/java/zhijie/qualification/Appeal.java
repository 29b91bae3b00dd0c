package zhijie.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import zhijie.common.RuleViolationException;
import zhijie.common.Stored;

/** Appeal 申诉 of a person against her scorecard; it stays open until it is answered, once. */
@Entity
@Table(name = "appeal")
public class Appeal extends Stored {

    private static final int MOST_CHARACTERS = 600;

    /** How it ended. */
    public enum Outcome {
        OPEN,
        UPHELD,
        REJECTED;

        /** Key of its name. */
        public String getKey() {
            return "appeal." + name();
        }
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scorecard_id")
    private ScorecardEntry scorecard;

    private String text;
    private LocalDateTime at;
    private String actor;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.OPEN;

    private String answer;

    @Column(name = "answered_at")
    private LocalDateTime answeredAt;

    @Column(name = "answered_by")
    private String answeredBy;

    protected Appeal() {}

    /** @throws RuleViolationException if it says nothing, or too much */
    Appeal(ScorecardEntry scorecard, String text, String actor, LocalDateTime at) {
        this.scorecard = scorecard;
        this.text = Words.needed("text", text, MOST_CHARACTERS, "appeal.noText");
        this.actor = actor;
        this.at = at;
    }

    /** @throws RuleViolationException if it was answered already, or the answer says nothing */
    void answer(Outcome outcome, String answer, String by, LocalDateTime at) {
        if (!isOpen()) {
            throw new RuleViolationException("appeal.answered");
        }
        if (outcome == Outcome.OPEN) {
            throw RuleViolationException.at("answer", "appeal.noAnswer");
        }
        this.outcome = outcome;
        this.answer = Words.needed("answer", answer, MOST_CHARACTERS, "appeal.noAnswer");
        this.answeredBy = by;
        this.answeredAt = at;
    }

    boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    ScorecardEntry scorecard() {
        return scorecard;
    }

    AppealRow row() {
        return new AppealRow(id(), scorecard.row(), text, actor, at, outcome, answer, answeredBy, answeredAt);
    }
}
