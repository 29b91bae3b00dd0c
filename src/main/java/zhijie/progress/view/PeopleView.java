package zhijie.progress.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.progress.AssessableRow;
import zhijie.progress.EvidenceService;
import zhijie.progress.ProgressService;
import zhijie.progress.Target;

/** The people one may assess. */
@Named
@RequestScoped
public class PeopleView {

    @Inject
    private EvidenceService evidence;

    @Inject
    private ProgressService service;

    private List<AssessableRow> rows = List.of();
    private final Map<String, String> goals = new HashMap<>();

    public void open() {
        rows = evidence.assessable();
        service.choices().forEach(it -> goals.put(it.reference(), it.frameworkTitle() + " " + it.levelTitle()));
        service.roleChoices().forEach((code, title) -> goals.put(Target.ofRole(code), title));
    }

    public List<AssessableRow> getRows() {
        return rows;
    }

    /** A goal in words; empty without one. */
    public String goal(AssessableRow row) {
        return row.goal() == null ? "" : goals.getOrDefault(row.goal(), "");
    }
}
