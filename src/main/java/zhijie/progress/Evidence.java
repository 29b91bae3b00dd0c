package zhijie.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import zhijie.common.RuleViolationException;
import zhijie.common.Stored;
import zhijie.framework.Competency;
import zhijie.people.Person;

/**
 * Evidence 证据: a fact that speaks for or against a person's competency, seen on a day by a source. It is never changed
 * or deleted; the person may dispute it, and who decides may withdraw it. It is not mastery, which is what all of it adds
 * up to.
 */
@Entity
class Evidence extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "competency_id")
    private Competency competency;

    @Enumerated(EnumType.STRING)
    private EvidenceSource source;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rater_id")
    private Person rater;

    @Column(name = "observed_on")
    private LocalDate observedOn;

    private boolean met;
    private BigDecimal score;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    private String note;

    @Enumerated(EnumType.STRING)
    private DisputeState dispute = DisputeState.NONE;

    private String objection;
    private String decision;

    protected Evidence() {}

    /** @param rater null for the person herself, a test or a source whose rater isn't known */
    Evidence(Person person, Competency competency, Person rater, EvidenceText text) {
        this.person = person;
        this.competency = competency;
        this.rater = rater;
        this.source = text.source();
        this.observedOn = text.observedOn();
        this.met = text.met();
        this.score = text.score();
        this.expiresOn = text.expiresOn();
        this.note = text.note();
    }

    /** @throws RuleViolationException if there is nobody else to object to, or it was decided already */
    void object(String reason) {
        if (!source.isIndependent()) {
            throw new RuleViolationException("progress.dispute.own");
        }
        if (dispute != DisputeState.NONE) {
            throw new RuleViolationException("progress.dispute.already");
        }
        dispute = DisputeState.OPEN;
        objection = reason;
    }

    /** @throws RuleViolationException if nobody objects */
    void decide(boolean withdraw, String reason) {
        if (dispute != DisputeState.OPEN) {
            throw new RuleViolationException("progress.dispute.none");
        }
        dispute = withdraw ? DisputeState.WITHDRAWN : DisputeState.UPHELD;
        decision = reason;
    }

    Person person() {
        return person;
    }

    Competency competency() {
        return competency;
    }

    Person rater() {
        return rater;
    }

    EvidenceSource source() {
        return source;
    }
}
