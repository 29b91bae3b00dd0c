package zhijie.progress.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.framework.LevelChoice;
import zhijie.progress.AssessmentRow;
import zhijie.progress.EvidenceRow;
import zhijie.progress.EvidenceService;
import zhijie.progress.ItemProgress;
import zhijie.progress.MasteryState;
import zhijie.progress.Progress;
import zhijie.progress.ProgressService;

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
    private Progress progress;
    private List<AssessmentRow> assessments = List.of();
    private List<EvidenceRow> newest = List.of();
    private boolean assessable;

    public void open() {
        newest = service.evidence(person, 1);
        progress = target == null ? service.ofGoal(person).orElse(null) : service.ofLevel(person, target);
        assessments = service.assessments(person);
        assessable = !evidence.sources(person).isEmpty();
    }

    /** What she has studied and nobody has assessed, then what was not met and what has expired. */
    public List<ItemProgress> getWaiting() {
        List<ItemProgress> waiting = new ArrayList<>();
        for (MasteryState state : List.of(MasteryState.STUDIED, MasteryState.EXPIRED, MasteryState.FAILED)) {
            progress.domains().forEach(domain -> domain.items().stream()
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

    public Progress getProgress() {
        return progress;
    }

    public List<AssessmentRow> getAssessments() {
        return assessments;
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
