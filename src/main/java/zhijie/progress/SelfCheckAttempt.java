package zhijie.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import zhijie.common.Stored;

/** One go at a course's self-check: how many of its questions were answered right. */
@Entity
@Table(name = "self_check_attempt")
class SelfCheckAttempt extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "enrolment_id")
    private Enrolment enrolment;

    @Column(name = "taken_at")
    private LocalDateTime takenAt;

    @Column(name = "right_count")
    private int right;

    @Column(name = "asked_count")
    private int asked;

    protected SelfCheckAttempt() {}

    SelfCheckAttempt(Enrolment enrolment, LocalDateTime takenAt, int right, int asked) {
        this.enrolment = enrolment;
        this.takenAt = takenAt;
        this.right = right;
        this.asked = asked;
    }
}
