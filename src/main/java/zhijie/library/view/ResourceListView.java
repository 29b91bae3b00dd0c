package zhijie.library.view;

import jakarta.inject.Inject;
import java.util.List;
import zhijie.library.Industry;
import zhijie.library.ResourceFilter;
import zhijie.library.Scene;
import zhijie.web.Query;

/** What the lists of FAQs and cases have in common: their filter. */
public abstract class ResourceListView {

    @Inject
    private TaskChoices choices;

    private String scene;
    private String industry;
    private String framework;
    private String task;
    private int page = 1;

    void openChoices() {
        choices.open(framework);
    }

    ResourceFilter filter() {
        return new ResourceFilter(
                Query.choice(Scene.class, scene), Query.choice(Industry.class, industry), Query.number(task));
    }

    /** The filter as a query, for links to other pages of the list. */
    public String getQuery() {
        return Query.of("scene", scene, "industry", industry, "framework", framework, "task", task);
    }

    public boolean isFiltered() {
        return scene != null || industry != null || task != null;
    }

    public List<Industry> getIndustries() {
        return List.of(Industry.values());
    }

    public String getScene() {
        return scene;
    }

    public void setScene(String scene) {
        this.scene = Query.text(scene);
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = Query.text(industry);
    }

    public String getFramework() {
        return framework;
    }

    public void setFramework(String framework) {
        this.framework = Query.text(framework);
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
