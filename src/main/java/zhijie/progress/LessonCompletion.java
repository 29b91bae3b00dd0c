package zhijie.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import zhijie.common.Stored;
import zhijie.library.Lesson;

/** That a person finished a lesson, by her own word, on a day. */
@Entity
@Table(name = "lesson_completion")
class LessonCompletion extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "enrolment_id")
    private Enrolment enrolment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lesson_id")
    private Lesson lesson;

    @Column(name = "finished_on")
    private LocalDate finishedOn;

    protected LessonCompletion() {}

    LessonCompletion(Enrolment enrolment, Lesson lesson, LocalDate finishedOn) {
        this.enrolment = enrolment;
        this.lesson = lesson;
        this.finishedOn = finishedOn;
    }
}
