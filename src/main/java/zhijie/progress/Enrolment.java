package zhijie.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import zhijie.common.Stored;
import zhijie.library.Course;
import zhijie.people.Person;

/**
 * An enrolment 选课: a person takes a course. It begins with the first lesson finished and is completed with the last; it
 * stays completed when the course gets new lessons. It is not evidence, but its completion gives some.
 */
@Entity
class Enrolment extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    protected Enrolment() {}

    Enrolment(Person person, Course course, LocalDate startedOn) {
        this.person = person;
        this.course = course;
        this.startedOn = startedOn;
    }

    void complete(LocalDate day) {
        if (completedOn == null) {
            completedOn = day;
        }
    }

    boolean isCompleted() {
        return completedOn != null;
    }
}
