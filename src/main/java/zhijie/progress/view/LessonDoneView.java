package zhijie.progress.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
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

    private CourseRecord record;
    private boolean read;

    /** Whether the viewer can finish lessons at all. */
    public boolean isLearner() {
        return user.can("LEARN") && user.get().personId() != null;
    }

    /** Whether this lesson is finished. */
    public boolean isFinished(long courseId, long lessonId) {
        if (!read) {
            record = learning.record(courseId).orElse(null);
            read = true;
        }
        return record != null
                && (record.completedOn() != null || record.finished().containsKey(lessonId));
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
