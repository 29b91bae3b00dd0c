package zhijie.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import zhijie.common.Stored;
import zhijie.people.Person;

/**
 * Result of an assessment 考核结果: an exam, a practical assessment or a review that was held, and when it was talked over
 * with the person. It speaks for a person as a whole; what it says of a competency is evidence of its own.
 */
@Entity
@Table(name = "assessment_result")
class AssessmentResult extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private AssessmentKind kind;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private BigDecimal score;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assessor_id")
    private Person assessor;

    @Column(name = "feedback_on")
    private LocalDate feedbackOn;

    private String note;

    protected AssessmentResult() {}

    AssessmentResult(Person person, Person assessor, AssessmentRow row) {
        this.person = person;
        this.assessor = assessor;
        this.kind = row.kind();
        this.heldOn = row.heldOn();
        this.score = row.score();
        this.feedbackOn = row.feedbackOn();
        this.note = row.note();
    }

    AssessmentRow row(String assessorName) {
        return new AssessmentRow(kind, heldOn, score, assessorName, feedbackOn, note);
    }
}
