package zhijie.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.common.ContentChanged;
import zhijie.common.ForbiddenException;
import zhijie.common.RuleViolationException;
import zhijie.common.StaleVersionException;
import zhijie.framework.Competency;
import zhijie.framework.FrameworkService;
import zhijie.people.AuditLog;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Permission;
import zhijie.people.Person;
import zhijie.people.PersonRow;
import zhijie.people.Requires;
import zhijie.people.Viewer;

/** Takes evidence: of a learner about herself, of supervisors and assessors about others; and disputes about it. */
@ApplicationScoped
@Transactional
@Requires(Permission.LEARN)
public class EvidenceService {

    @Inject
    private ProgressRepository repository;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private PeopleService people;

    @Inject
    private Readers readers;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<ContentChanged> changed;

    /**
     * The sources the viewer may speak for about a person; none where she may not assess her. A supervisor speaks for
     * herself and passes on customers; who checks and examines everybody speaks for checks and tests.
     */
    public Set<EvidenceSource> sources(long personId) {
        Person person = people.reference(personId);
        Set<EvidenceSource> sources = EnumSet.noneOf(EvidenceSource.class);
        if (readers.mayAssess(person)) {
            if (readers.leads(person)) {
                sources.add(EvidenceSource.SUPERVISOR);
                sources.add(EvidenceSource.CUSTOMER);
            }
            if (user.may(Permission.ASSESS_ALL)) {
                sources.add(EvidenceSource.QUALITY);
                sources.add(EvidenceSource.TEST);
                sources.add(EvidenceSource.CUSTOMER);
            }
        }
        return sources;
    }

    /** The people the viewer may assess, with what is open about them; those with open disputes first. */
    @Requires(Permission.ASSESS)
    public List<AssessableRow> assessable() {
        List<PersonRow> all = people.assessable();
        List<Long> ids = all.stream().map(PersonRow::id).toList();
        Map<Long, Long> disputes = repository.openDisputes(ids);
        Map<Long, LocalDate> newest = repository.newestEvidence(ids);
        Map<Long, Goal> goals = repository.goals(ids);
        return all.stream()
                .map(person -> new AssessableRow(
                        person,
                        goals.containsKey(person.id()) ? goals.get(person.id()).reference() : null,
                        disputes.getOrDefault(person.id(), 0L),
                        newest.get(person.id())))
                .sorted(Comparator.comparing(AssessableRow::disputes).reversed())
                .toList();
    }

    /**
     * Records what was seen of a person.
     *
     * @throws ForbiddenException if the viewer may not assess her, or not speak for this source
     * @throws RuleViolationException if it was seen in the future, or the competency is a heading
     */
    @Requires(Permission.ASSESS)
    public void record(long personId, long competencyId, EvidenceText text) {
        if (!sources(personId).contains(text.source())) {
            throw new ForbiddenException();
        }
        Person person = people.reference(personId);
        add(person, competencyId, rater(), text);
        audit.record(
                "evidence.record",
                "person",
                personId,
                text.source() + " " + competencyId + " " + (text.met() ? "met" : "not-met"));
    }

    /**
     * Records what a person thinks of herself.
     *
     * @throws RuleViolationException if the account belongs to nobody, or the competency is a heading
     */
    public void assessSelf(long competencyId, boolean met, String note) {
        Person person = me();
        LocalDate today = LocalDate.now(clock);
        add(person, competencyId, null, new EvidenceText(EvidenceSource.SELF, today, met, null, null, note));
    }

    private void add(Person person, long competencyId, Person rater, EvidenceText text) {
        if (text.observedOn().isAfter(LocalDate.now(clock))) {
            throw RuleViolationException.at("observedOn", "progress.evidence.future");
        }
        Competency competency = frameworks.reference(competencyId);
        if (!competency.type().isAttainable() || competency.isRetired()) {
            throw RuleViolationException.at("competency", "progress.evidence.heading", competency.code());
        }
        Evidence evidence = new Evidence(person, competency, rater, text);
        repository.add(evidence);
        repository.flush();
        if (text.source() == EvidenceSource.SELF && text.note() != null) {
            changed.fire(new ContentChanged(NoteSource.TYPE, evidence.id()));
        }
    }

    /**
     * Objects to evidence about oneself.
     *
     * @throws ForbiddenException if it is about somebody else
     */
    public void object(long evidenceId, long version, String reason) {
        Evidence evidence = repository.getEvidence(evidenceId);
        if (!evidence.person().id().equals(user.get().personId())) {
            throw new ForbiddenException();
        }
        StaleVersionException.check(version, evidence.version());
        evidence.object(reason);
        repository.flush();
        audit.record("evidence.object", "evidence", evidenceId, reason);
    }

    /**
     * Decides about an objection. Who gave the evidence may take it back, but not confirm it against an objection.
     *
     * @throws ForbiddenException if the viewer may not assess this person
     */
    @Requires(Permission.ASSESS)
    public void decide(long evidenceId, long version, boolean withdraw, String reason) {
        Evidence evidence = repository.getEvidence(evidenceId);
        if (!readers.mayAssess(evidence.person())) {
            throw new ForbiddenException();
        }
        boolean own = evidence.rater() != null
                && evidence.rater().id().equals(user.get().personId());
        if (own && !withdraw) {
            throw new RuleViolationException("progress.dispute.ownEvidence");
        }
        StaleVersionException.check(version, evidence.version());
        evidence.decide(withdraw, reason);
        repository.flush();
        audit.record("evidence.decide", "evidence", evidenceId, (withdraw ? "withdrawn " : "upheld ") + reason);
    }

    private Person rater() {
        Viewer viewer = user.get();
        return viewer.personId() == null ? null : people.reference(viewer.personId());
    }

    private Person me() {
        Viewer viewer = user.get();
        if (viewer.personId() == null) {
            throw new RuleViolationException("progress.noPerson");
        }
        return people.reference(viewer.personId());
    }
}
