package zhijie.progress.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhijie.framework.LevelChoice;
import zhijie.progress.AssessableRow;
import zhijie.progress.EvidenceService;
import zhijie.progress.ProgressService;

/** The people one may assess. */
@Named
@RequestScoped
public class PeopleView {

    @Inject
    private EvidenceService evidence;

    @Inject
    private ProgressService service;

    private List<AssessableRow> rows = List.of();
    private Map<String, LevelChoice> levels = Map.of();

    public void open() {
        rows = evidence.assessable();
        levels = service.choices().stream().collect(Collectors.toMap(LevelChoice::reference, choice -> choice));
    }

    public List<AssessableRow> getRows() {
        return rows;
    }

    /** A goal in words; empty without one. */
    public String goal(AssessableRow row) {
        LevelChoice choice = row.goal() == null ? null : levels.get(row.goal());
        return choice == null ? "" : choice.frameworkTitle() + " " + choice.levelTitle();
    }
}
