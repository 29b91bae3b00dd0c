package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import zhijie.common.Markdown;
import zhijie.library.CourseService;
import zhijie.library.LessonDetail;

/** One lesson to read. */
@Named
@RequestScoped
public class LessonView {

    @Inject
    private CourseService courses;

    private long id;
    private int number;
    private LessonDetail detail;

    public void open() {
        detail = courses.lesson(id, number);
    }

    /** Safe HTML of the lesson. */
    public String getHtml() {
        return Markdown.toHtml(detail.text().body());
    }

    public LessonDetail getDetail() {
        return detail;
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
