package zhijie.progress.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.framework.LevelChoice;
import zhijie.people.PersonRow;
import zhijie.progress.AssessmentRow;
import zhijie.progress.EvidenceRow;
import zhijie.progress.EvidenceService;
import zhijie.progress.ItemProgress;
import zhijie.progress.MasteryState;
import zhijie.progress.Progress;
import zhijie.progress.ProgressService;
import zhijie.progress.Target;

/** A person as her supervisor or an assessor sees her: where she stands, what waits to be assessed. */
@Named
@RequestScoped
public class PersonView {

    @Inject
    private ProgressService service;

    @Inject
    private EvidenceService evidence;

    private long person;
    private String target;
    private PersonRow row;
    private ProgressService.Overview overview;
    private List<EvidenceRow> newest = List.of();
    private boolean assessable;

    public void open() {
        row = service.person(person);
        newest = service.evidence(person, 1);
        overview = service.overview(person, target).orElse(null);
        assessable = !evidence.sources(person).isEmpty();
    }

    /** What she has studied and nobody has assessed, then what was not met and what has expired. */
    public List<ItemProgress> getWaiting() {
        List<ItemProgress> waiting = new ArrayList<>();
        for (MasteryState state : List.of(MasteryState.STUDIED, MasteryState.EXPIRED, MasteryState.FAILED)) {
            getProgress().domains().forEach(domain -> domain.items().stream()
                    .filter(item -> item.mastery().state() == state)
                    .forEach(waiting::add));
        }
        return waiting;
    }

    /** All levels to look at, by framework. */
    public Map<String, List<LevelChoice>> getLevels() {
        Map<String, List<LevelChoice>> levels = new LinkedHashMap<>();
        service.choices().forEach(choice -> levels.computeIfAbsent(choice.frameworkTitle(), title -> new ArrayList<>())
                .add(choice));
        return levels;
    }

    /** All roles to look at: reference to title. */
    public Map<String, String> getRoles() {
        Map<String, String> roles = new LinkedHashMap<>();
        service.roleChoices().forEach((code, title) -> roles.put(Target.ofRole(code), title));
        return roles;
    }

    public PersonRow getRow() {
        return row;
    }

    public Progress getProgress() {
        return overview == null ? null : overview.progress();
    }

    public List<AssessmentRow> getAssessments() {
        return overview == null ? List.of() : overview.assessments();
    }

    /** The newest evidence about her. */
    public List<EvidenceRow> getNewest() {
        return newest.subList(0, Math.min(10, newest.size()));
    }

    public boolean isAssessable() {
        return assessable;
    }

    public long getPerson() {
        return person;
    }

    public void setPerson(long person) {
        this.person = person;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }
}
