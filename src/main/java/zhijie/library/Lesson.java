package zhijie.library;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import zhijie.common.Stored;

/** A lesson 课: one sitting of a course, in Markdown. Its number in the course is its ordinal, from 1. */
@Entity
public class Lesson extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private int ordinal;
    private String title;
    private int minutes;
    private String body;
    private boolean retired;

    protected Lesson() {}

    Lesson(Course course, int ordinal) {
        this.course = course;
        this.ordinal = ordinal;
    }

    void describe(LessonText text) {
        title = text.title();
        minutes = text.minutes();
        body = text.body();
        retired = false;
    }

    void retire() {
        retired = true;
    }

    public Course course() {
        return course;
    }

    public int ordinal() {
        return ordinal;
    }

    public String title() {
        return title;
    }

    public int minutes() {
        return minutes;
    }

    String body() {
        return body;
    }

    boolean isRetired() {
        return retired;
    }
}
