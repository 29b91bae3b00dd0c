package zhijie.library.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import zhijie.common.ForbiddenException;
import zhijie.library.CourseDetail;
import zhijie.library.CourseService;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.web.Messages;

/** A course being edited; its lessons have their own page. */
@Named
@ViewScoped
public class CourseEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CourseService courses;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    private long id;
    private long version;
    private int lessons;
    private CourseForm form;

    public void open() {
        if (!user.may(Permission.LIBRARY_EDIT)) {
            throw new ForbiddenException();
        }
        CourseDetail detail = courses.get(id);
        version = detail.version();
        lessons = detail.lessons().size();
        form = CourseForm.of(detail.text());
    }

    /** Saves, and goes to the course. */
    public void save() {
        courses.edit(id, version, form.text());
        Faces.getFlash().setKeepMessages(true);
        messages.done("edit.saved", form.getTitle());
        Faces.redirect("/library/courses/" + id);
    }

    /** How many lessons there are to edit beside. */
    public int getLessons() {
        return lessons;
    }

    public CourseForm getForm() {
        return form;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
