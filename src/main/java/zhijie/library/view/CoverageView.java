package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import zhijie.framework.FrameworkDetail;
import zhijie.framework.FrameworkService;
import zhijie.library.CoverageMap;
import zhijie.library.CoverageService;
import zhijie.library.FrameworkRef;
import zhijie.library.LibraryService;
import zhijie.library.ResourceType;
import zhijie.web.Query;

/** The heat map: what of a framework courses, FAQs, cases and exam items cover, and what they don't. */
@Named
@RequestScoped
public class CoverageView {

    @Inject
    private LibraryService library;

    @Inject
    private FrameworkService frameworkService;

    @Inject
    private CoverageService coverage;

    private String framework;
    private String level;
    private String task;
    private String missing;
    private List<FrameworkRef> frameworks;
    private FrameworkDetail detail;
    private CoverageMap map;

    public void open() {
        frameworks = library.frameworks();
        if (framework == null && !frameworks.isEmpty()) {
            framework = coverage.firstFramework().orElse(frameworks.get(0).code());
        }
        if (framework != null) {
            detail = frameworkService.get(framework);
            map = CoverageMap.of(detail.tree(), level, coverage.of(framework));
        }
    }

    /** The requirements shown: those of the chosen task, or all that lack something, of the chosen kind if any. */
    public List<CoverageMap.Requirement> getRequirements() {
        ResourceType kind = Query.choice(ResourceType.class, missing);
        Long chosen = Query.number(task);
        return map.requirements().stream()
                .filter(r -> chosen == null || chosen.equals(r.taskId()))
                .filter(r -> kind == null
                        ? chosen != null || r.coverage().missing() > 0
                        : r.coverage().of(kind) == 0)
                .toList();
    }

    /** The chosen task, or null. */
    public CoverageMap.Task getChosen() {
        return map.tasks().stream()
                .filter(t -> t.node().id().equals(Query.number(task)))
                .findFirst()
                .orElse(null);
    }

    public List<ResourceType> getKinds() {
        return List.of(ResourceType.values());
    }

    /** The filter without the task as a query. */
    public String getQuery() {
        return Query.of("framework", framework, "level", level);
    }

    public CoverageMap getMap() {
        return map;
    }

    public FrameworkDetail getDetail() {
        return detail;
    }

    public List<FrameworkRef> getFrameworks() {
        return frameworks;
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

    public String getMissing() {
        return missing;
    }

    public void setMissing(String missing) {
        this.missing = Query.text(missing);
    }
}
