package zhijie.library.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import zhijie.common.ForbiddenException;
import zhijie.common.Markdown;
import zhijie.library.CourseService;
import zhijie.library.LessonDetail;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.web.Messages;

/** A lesson being edited, with a preview of its Markdown. */
@Named
@ViewScoped
public class LessonEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CourseService courses;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    private long id;
    private int number;
    private long lessonId;
    private long version;
    private String courseTitle;
    private LessonForm form;

    public void open() {
        if (!user.may(Permission.LIBRARY_EDIT)) {
            throw new ForbiddenException();
        }
        LessonDetail detail = courses.lesson(id, number);
        lessonId = detail.id();
        version = detail.version();
        courseTitle = detail.courseTitle();
        form = LessonForm.of(detail.text());
    }

    /** Saves, and goes to the lesson. */
    public void save() {
        courses.editLesson(lessonId, version, form.text());
        Faces.getFlash().setKeepMessages(true);
        messages.done("edit.saved", form.getTitle());
        Faces.redirect("/library/courses/" + id + "/lessons/" + number);
    }

    /** Safe HTML of what is typed. */
    public String getPreview() {
        return Markdown.toHtml(form.getBody());
    }

    public String getCourseTitle() {
        return courseTitle;
    }

    public LessonForm getForm() {
        return form;
    }

    /** Id of the course. */
    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
