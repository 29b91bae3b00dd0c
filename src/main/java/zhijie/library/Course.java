package zhijie.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import zhijie.framework.Competency;

/**
 * A course 课程: lessons in order, an exercise with a model answer and a self-check, made for one task of a framework.
 * A lesson keeps its identity when its words change, so that what a learner finished stays finished; a lesson that a
 * newer document drops is retired.
 */
@Entity
@DiscriminatorValue("COURSE")
public class Course extends Resource {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "task_id")
    private Competency task;

    private String summary;
    private String audience;
    private int minutes;

    @Column(name = "exercise_task")
    private String exerciseTask;

    @Column(name = "exercise_reference")
    private String exerciseReference;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<Lesson> lessons = new ArrayList<>();

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<SelfCheck> selfChecks = new ArrayList<>();

    protected Course() {}

    Course(String code) {
        super(code);
    }

    @Override
    public ResourceType type() {
        return ResourceType.COURSE;
    }

    void describe(CourseText text) {
        name(text.title());
        summary = text.summary();
        audience = text.audience();
        minutes = text.minutes();
        exerciseTask = text.exerciseTask();
        exerciseReference = text.exerciseReference();
    }

    void belongTo(Competency task) {
        this.task = task;
    }

    /** Takes the words of a document's lessons over, one by one in their order. */
    void teach(List<LessonText> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (i == lessons.size()) {
                lessons.add(new Lesson(this, i + 1));
            }
            lessons.get(i).describe(texts.get(i));
        }
        lessons.subList(texts.size(), lessons.size()).forEach(Lesson::retire);
    }

    void ask(List<SelfCheckText> texts) {
        selfChecks.clear();
        for (int i = 0; i < texts.size(); i++) {
            selfChecks.add(new SelfCheck(this, i + 1, texts.get(i)));
        }
    }

    public Competency task() {
        return task;
    }

    public String summary() {
        return summary;
    }

    public String audience() {
        return audience;
    }

    public int minutes() {
        return minutes;
    }

    String exerciseTask() {
        return exerciseTask;
    }

    String exerciseReference() {
        return exerciseReference;
    }

    /** In order, without the retired ones. */
    public List<Lesson> lessons() {
        return lessons.stream().filter(lesson -> !lesson.isRetired()).toList();
    }

    List<SelfCheck> selfChecks() {
        return selfChecks;
    }
}
