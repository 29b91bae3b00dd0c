package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import zhijie.library.CourseDetail;
import zhijie.library.CourseService;

/** One course: what it is for, its lessons, the exercise and the self-check. */
@Named
@RequestScoped
public class CourseView {

    @Inject
    private CourseService courses;

    private long id;
    private CourseDetail detail;

    public void open() {
        detail = courses.get(id);
    }

    public CourseDetail getDetail() {
        return detail;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
