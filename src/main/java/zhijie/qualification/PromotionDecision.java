package zhijie.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import zhijie.common.RuleViolationException;
import zhijie.common.Stored;
import zhijie.people.Person;

/** Decision 晋升决定 about a person and a role on a day, with its reasons and what was known then. */
@Entity
@Table(name = "promotion_decision")
public class PromotionDecision extends Stored {

    private static final int MOST_REASONS = 600;
    private static final int MOST_FINDINGS = 4000;

    /** What was decided. */
    public enum Outcome {
        APPROVED,
        DEFERRED,
        DECLINED;

        /** Key of its name. */
        public String getKey() {
            return "decision." + name();
        }
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "role_id")
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reasons;
    private String findings;
    private String actor;
    private LocalDateTime at;

    protected PromotionDecision() {}

    PromotionDecision(Role role, Person person, LocalDate decidedOn) {
        this.role = role;
        this.person = person;
        this.decidedOn = decidedOn;
    }

    /** @throws RuleViolationException if no reason is given, or it is too long */
    void decide(Outcome outcome, String reasons, String findings, String actor, LocalDateTime at) {
        if (reasons == null || reasons.isBlank()) {
            throw RuleViolationException.at("reasons", "promotion.noReasons");
        }
        if (reasons.strip().length() > MOST_REASONS) {
            throw RuleViolationException.at("reasons", "promotion.reasonsTooLong", MOST_REASONS);
        }
        this.outcome = outcome;
        this.reasons = reasons.strip();
        this.findings = findings.length() > MOST_FINDINGS ? findings.substring(0, MOST_FINDINGS) : findings;
        this.actor = actor;
        this.at = at;
    }

    Long personId() {
        return person.id();
    }

    Row row() {
        return new Row(decidedOn, outcome, reasons, actor);
    }

    /** A decision in a list. */
    public record Row(LocalDate decidedOn, Outcome outcome, String reasons, String actor) {}
}
