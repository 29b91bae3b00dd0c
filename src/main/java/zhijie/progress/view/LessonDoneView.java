package zhijie.progress.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.util.Faces;
import zhijie.library.LessonRow;
import zhijie.people.CurrentUser;
import zhijie.progress.CourseRecord;
import zhijie.progress.LearningService;
import zhijie.progress.LearningStep;

/** The foot of a lesson: says it is finished, or takes that it is. */
@Named
@RequestScoped
public class LessonDoneView {

    @Inject
    private LearningService learning;

    @Inject
    private ProgressWords words;

    @Inject
    private CurrentUser user;

    private Map<Long, CourseRecord> records;

    /** Whether the viewer can finish lessons at all. */
    public boolean isLearner() {
        return user.can("LEARN") && user.get().personId() != null;
    }

    /** Whether this lesson is finished. */
    public boolean isFinished(long courseId, long lessonId) {
        CourseRecord of = record(courseId);
        return of != null && (of.completedOn() != null || of.finished().containsKey(lessonId));
    }

    private CourseRecord record(long courseId) {
        if (records == null) {
            records = isLearner() ? learning.records() : Map.of();
        }
        return records.get(courseId);
    }

    /** How many lessons of a course the viewer has finished; all once she has completed it. */
    public int finished(long courseId, int lessons) {
        CourseRecord of = record(courseId);
        return of == null
                ? 0
                : of.completedOn() != null ? lessons : of.finished().size();
    }

    /** Whether finishing this lesson is the thing to do on its page. */
    public boolean waits(long courseId, long lessonId) {
        return isLearner() && !isFinished(courseId, lessonId);
    }

    /** The first lesson that isn't finished, or the self-check after the last one. */
    public String onward(long courseId, List<LessonRow> lessons) {
        return open(courseId, lessons)
                .map(lesson -> "/library/courses/" + courseId + "/lessons/" + lesson.number())
                .orElse("/me/courses/" + courseId + "/check");
    }

    /** Where the viewer is in a course: {@code start}, {@code resume} or {@code check}. */
    public String stage(long courseId, List<LessonRow> lessons) {
        if (record(courseId) == null) {
            return "start";
        }
        return open(courseId, lessons).isPresent() ? "resume" : "check";
    }

    private Optional<LessonRow> open(long courseId, List<LessonRow> lessons) {
        return lessons.stream()
                .filter(lesson -> !isFinished(courseId, lesson.id()))
                .findFirst();
    }

    /** Finishes a lesson and goes on: to the next one, or to the self-check after the last. */
    public void finish() {
        long courseId = Faces.getRequestParameter("course", Long.class);
        LearningStep step = learning.finishLesson(courseId, Faces.getRequestParameter("lesson", Long.class));
        words.changed(step).forEach(line -> FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, line, null)));
        Faces.getFlash().setKeepMessages(true);
        Faces.redirect(
                step.next() == null
                        ? "/me/courses/" + courseId + "/check"
                        : "/library/courses/" + courseId + "/lessons/"
                                + step.next().number());
    }
}
