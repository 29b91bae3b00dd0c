package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.library.CompetencyRef;
import zhijie.library.FrameworkRef;
import zhijie.library.LibraryService;

/** The frameworks, levels and tasks that the library's lists can be narrowed to. */
@Named
@RequestScoped
public class TaskChoices {

    @Inject
    private LibraryService library;

    private String framework;
    private List<FrameworkRef> frameworks = List.of();
    private List<CompetencyRef> tasks = List.of();

    /** Opens with the framework asked for; where only one has resources, that one. */
    void open(String asked) {
        frameworks = library.frameworks();
        boolean known = frameworks.stream().anyMatch(f -> f.code().equals(asked));
        framework = known ? asked : frameworks.size() == 1 ? frameworks.get(0).code() : null;
        tasks = framework == null ? List.of() : library.tasks(framework);
    }

    public String getFramework() {
        return framework;
    }

    public List<FrameworkRef> getFrameworks() {
        return frameworks;
    }

    /** The levels that have tasks, by code. */
    public List<Map.Entry<String, String>> getLevels() {
        Map<String, String> levels = new LinkedHashMap<>();
        tasks.stream().filter(t -> t.level() != null).forEach(t -> levels.put(t.level(), t.levelTitle()));
        return List.copyOf(levels.entrySet());
    }

    /** The tasks, those of one level after another. */
    public List<CompetencyRef> getTasks() {
        return tasks;
    }
}
