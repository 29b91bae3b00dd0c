package zhijie.progress.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import zhijie.people.CurrentUser;
import zhijie.progress.EvidenceService;
import zhijie.progress.EvidenceSource;
import zhijie.progress.ItemDetail;
import zhijie.progress.ProgressService;
import zhijie.web.Messages;

/** One competency of one person: how it stands and why, and what one may add to it. */
@Named
@RequestScoped
public class ItemView {

    @Inject
    private ProgressService service;

    @Inject
    private EvidenceService evidence;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private Long person;
    private long competency;
    private ItemDetail detail;
    private Set<EvidenceSource> sources;
    private final EvidenceForm form = new EvidenceForm();

    /** Forms are asked whether they are shown before view parameters are set. */
    @PostConstruct
    void begin() {
        competency = PathParameter.number("competency");
        long whose = PathParameter.number("person");
        person = whose == 0 ? null : whose;
    }

    public void open() {
        getDetail();
        form.setObservedOn(LocalDate.now(clock));
    }

    public void assessSelf() {
        evidence.assessSelf(competency, form.getMet(), form.getNote());
        done("item.selfDone");
    }

    public void record() {
        evidence.record(person, competency, form.text());
        done("item.recorded");
    }

    public void object(long id, long version) {
        evidence.object(id, version, form.getReason());
        done("item.objected");
    }

    public void decide(long id, long version, boolean withdraw) {
        evidence.decide(id, version, withdraw, form.getReason());
        done("item.decided");
    }

    /** Shows what was done on the page as it stands now. */
    private void done(String key) {
        messages.done(key);
        Faces.getFlash().setKeepMessages(true);
        Faces.redirect((isMine() ? "/me" : "/people/" + person) + "/evidence/" + competency);
    }

    /** Whether the viewer looks at herself. */
    public boolean isMine() {
        return person == null || person.equals(user.get().personId());
    }

    /** What the viewer may speak for, about this person. */
    public List<EvidenceSource> getSources() {
        if (sources == null) {
            sources = isMine() ? Set.of() : evidence.sources(person);
        }
        return List.copyOf(sources);
    }

    public ItemDetail getDetail() {
        if (detail == null) {
            Long whose = person == null ? user.get().personId() : person;
            detail = whose == null ? null : service.item(whose, competency);
        }
        return detail;
    }

    public EvidenceForm getForm() {
        return form;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public long getCompetency() {
        return competency;
    }

    public void setCompetency(long competency) {
        this.competency = competency;
    }
}
