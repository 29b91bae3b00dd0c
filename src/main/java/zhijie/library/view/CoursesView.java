package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import zhijie.common.Slice;
import zhijie.library.CourseFilter;
import zhijie.library.CourseRow;
import zhijie.library.CourseService;
import zhijie.web.Query;

/** The list of courses, narrowed to a framework, a level or a task. */
@Named
@RequestScoped
public class CoursesView {

    @Inject
    private CourseService courses;

    @Inject
    private TaskChoices choices;

    private String framework;
    private String level;
    private String task;
    private int page = 1;
    private Slice<CourseRow> slice;

    public void open() {
        choices.open(framework);
        slice = courses.list(new CourseFilter(framework, level, Query.number(task)), page);
    }

    public Slice<CourseRow> getSlice() {
        return slice;
    }

    /** The filter as a query, for links to other pages of the list. */
    public String getQuery() {
        return Query.of("framework", framework, "level", level, "task", task);
    }

    public boolean isFiltered() {
        return framework != null || level != null || task != null;
    }

    public String getFramework() {
        return framework;
    }

    public void setFramework(String framework) {
        this.framework = Query.text(framework);
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = Query.text(level);
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = Query.digits(task);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
