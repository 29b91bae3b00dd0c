package zhijie.library;

import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import zhijie.common.Stored;

/** A question at a course's end that the learner answers for herself. Its answer is letters of its options. */
@Entity
@Table(name = "self_check")
class SelfCheck extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private int ordinal;
    private String question;

    @Basic
    @Convert(converter = Lines.class)
    private List<String> options;

    private String answer;
    private String explanation;

    protected SelfCheck() {}

    SelfCheck(Course course, int ordinal, SelfCheckText text) {
        this.course = course;
        this.ordinal = ordinal;
        this.question = text.question();
        this.options = text.options();
        this.answer = String.join("", text.answer());
        this.explanation = text.explanation();
    }

    SelfCheckRow row() {
        return new SelfCheckRow(id(), ordinal, question, Option.list(options, answer), explanation);
    }
}
