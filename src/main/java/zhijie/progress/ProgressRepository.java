package zhijie.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.common.NotFoundException;
import zhijie.people.Person;
import zhijie.qualification.CompanyRecord;

/** Evidence, enrolments, goals and rules in the database. */
@ApplicationScoped
class ProgressRepository {

    private static final String FACTS =
            "select e.id, e.version, e.competency.id, e.source, r.name, e.observedOn, e.met,"
                    + " e.score, e.expiresOn, e.note, e.dispute, e.objection, e.decision";
    private static final String EVIDENCE = " from Evidence e left join e.rater r";
    private static final String FACT = FACTS + EVIDENCE + " where e.person.id = :person";

    @PersistenceContext
    private EntityManager entities;

    /** All evidence about a person, newest first; one statement. */
    List<Fact> facts(long personId) {
        return entities.createQuery(FACT + " order by e.observedOn desc, e.id desc", Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(ProgressRepository::fact)
                .toList();
    }

    /** Evidence about these competencies of these people, by person and competency; one statement. */
    Map<Long, Map<Long, List<Fact>>> factsOf(Collection<Long> personIds, Collection<Long> competencyIds) {
        Map<Long, Map<Long, List<Fact>>> found = new HashMap<>();
        if (personIds.isEmpty() || competencyIds.isEmpty()) {
            return found;
        }
        entities.createQuery(
                        FACTS + ", e.person.id" + EVIDENCE
                                + " where e.person.id in :people and e.competency.id in :ids",
                        Object[].class)
                .setParameter("people", personIds)
                .setParameter("ids", competencyIds)
                .getResultList()
                .forEach(r -> found.computeIfAbsent((Long) r[13], id -> new HashMap<>())
                        .computeIfAbsent((Long) r[2], id -> new ArrayList<>())
                        .add(fact(r)));
        return found;
    }

    /** A part of the evidence about a person with what it is about, newest first; one statement. */
    List<EvidenceRow> evidence(long personId, int first, int most) {
        return entities.createQuery(
                        FACT.replace(
                                        " from Evidence e left join e.rater r",
                                        ", f.shortTitle, l.title, c.code, c.title from Evidence e left join e.rater r"
                                                + " join e.competency c join c.framework f left join c.level l")
                                + " order by e.observedOn desc, e.id desc",
                        Object[].class)
                .setParameter("person", personId)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(r -> new EvidenceRow(fact(r), (String) r[13], (String) r[14], (String) r[15], (String) r[16]))
                .toList();
    }

    private static Fact fact(Object[] r) {
        return new Fact(
                (Long) r[0],
                (Long) r[1],
                (Long) r[2],
                (EvidenceSource) r[3],
                (String) r[4],
                (LocalDate) r[5],
                (Boolean) r[6],
                (BigDecimal) r[7],
                (LocalDate) r[8],
                (String) r[9],
                (DisputeState) r[10],
                (String) r[11],
                (String) r[12]);
    }

    /** @throws NotFoundException if there is no evidence of this id */
    Evidence getEvidence(long id) {
        return Optional.ofNullable(entities.find(Evidence.class, id))
                .orElseThrow(() -> new NotFoundException("evidence", id));
    }

    /** The rules of frameworks by code; the standard one where one states none. One statement, or none for none. */
    Map<String, MasteryRule> rules(Collection<String> frameworks) {
        Map<String, Map<EvidenceSource, SourceRule>> own = new HashMap<>();
        frameworks.forEach(code -> own.put(code, new EnumMap<>(MasteryRule.STANDARD.sources())));
        if (!own.isEmpty()) {
            entities.createQuery(
                            "select f.code, m from MasteryRuleEntry m join m.framework f where f.code in :frameworks",
                            Object[].class)
                    .setParameter("frameworks", frameworks)
                    .getResultStream()
                    .forEach(r ->
                            own.get(r[0]).put(((MasteryRuleEntry) r[1]).source(), ((MasteryRuleEntry) r[1]).rule()));
        }
        Map<String, MasteryRule> rules = new HashMap<>();
        own.forEach((code, sources) -> rules.put(code, new MasteryRule(sources)));
        return rules;
    }

    Optional<Goal> goal(long personId) {
        return entities.createQuery("select g from Goal g where g.person.id = :person", Goal.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** Open disputes by person; one statement. */
    Map<Long, Long> openDisputes(Collection<Long> personIds) {
        return byPerson(
                "select e.person.id, count(e.id) from Evidence e where e.person.id in :ids and e.dispute = :open"
                        + " group by e.person.id",
                personIds,
                Map.of("open", DisputeState.OPEN));
    }

    /** Day of the newest evidence from somebody else, by person; one statement. */
    Map<Long, LocalDate> newestEvidence(Collection<Long> personIds) {
        return byPerson(
                "select e.person.id, max(e.observedOn) from Evidence e where e.person.id in :ids"
                        + " and e.source in :independent group by e.person.id",
                personIds,
                Map.of(
                        "independent",
                        Arrays.stream(EvidenceSource.values())
                                .filter(EvidenceSource::isIndependent)
                                .toList()));
    }

    /** Goals by person; one statement. */
    Map<Long, Goal> goals(Collection<Long> personIds) {
        return byPerson("select g.person.id, g from Goal g where g.person.id in :ids", personIds, Map.of());
    }

    @SuppressWarnings("unchecked")
    private <V> Map<Long, V> byPerson(String query, Collection<Long> ids, Map<String, Object> parameters) {
        Map<Long, V> found = new HashMap<>();
        if (!ids.isEmpty()) {
            var asked = entities.createQuery(query, Object[].class).setParameter("ids", ids);
            parameters.forEach(asked::setParameter);
            asked.getResultList().forEach(row -> found.put((Long) row[0], (V) row[1]));
        }
        return found;
    }

    Optional<Enrolment> enrolment(long personId, long courseId) {
        return entities.createQuery(
                        "select e from Enrolment e where e.person.id = :person and e.course.id = :course",
                        Enrolment.class)
                .setParameter("person", personId)
                .setParameter("course", courseId)
                .getResultStream()
                .findFirst();
    }

    /** What a person has finished of every course she takes; three statements. */
    Map<Long, CourseRecord> courseRecords(long personId) {
        Map<Long, Map<Long, LocalDate>> lessons = new HashMap<>();
        for (Object[] r : entities.createQuery(
                        "select e.course.id, c.lesson.id, c.finishedOn from LessonCompletion c join c.enrolment e"
                                + " where e.person.id = :person",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList()) {
            lessons.computeIfAbsent((Long) r[0], id -> new HashMap<>()).put((Long) r[1], (LocalDate) r[2]);
        }
        Map<Long, Integer> best = new HashMap<>();
        Map<Long, Integer> attempts = new HashMap<>();
        Map<Long, Boolean> passed = new HashMap<>();
        for (Object[] r : entities.createQuery(
                        "select e.course.id, a.right, a.asked from SelfCheckAttempt a join a.enrolment e"
                                + " where e.person.id = :person",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList()) {
            best.merge((Long) r[0], (Integer) r[1], Math::max);
            attempts.merge((Long) r[0], 1, Integer::sum);
            passed.merge((Long) r[0], r[1].equals(r[2]), Boolean::logicalOr);
        }
        Map<Long, CourseRecord> records = new HashMap<>();
        for (Object[] r : entities.createQuery(
                        "select c.id, c.title, e.startedOn, e.completedOn from Enrolment e join e.course c"
                                + " where e.person.id = :person",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList()) {
            Long id = (Long) r[0];
            records.put(
                    id,
                    new CourseRecord(
                            id,
                            (String) r[1],
                            (LocalDate) r[2],
                            (LocalDate) r[3],
                            lessons.getOrDefault(id, Map.of()),
                            attempts.getOrDefault(id, 0),
                            best.getOrDefault(id, 0),
                            passed.getOrDefault(id, false)));
        }
        return records;
    }

    /** Newest first. */
    List<AssessmentRow> assessments(long personId) {
        return entities.createQuery(
                        "select a, p.name from AssessmentResult a left join a.assessor p where a.person.id = :person"
                                + " order by a.heldOn desc, a.id desc",
                        Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(r -> ((AssessmentResult) r[0]).row((String) r[1]))
                .toList();
    }

    /** The newest scored assessment of each kind up to a day, by person. */
    Map<Long, List<CompanyRecord.Assessed>> newestAssessments(Collection<Long> people, LocalDate day) {
        Map<Long, List<CompanyRecord.Assessed>> newest = new HashMap<>();
        if (people.isEmpty()) {
            return newest;
        }
        entities.createQuery(
                        "select a.person.id, a.kind, a.heldOn, a.score from AssessmentResult a"
                                + " where a.person.id in :people and a.heldOn <= :day and a.score is not null"
                                + " order by a.kind, a.heldOn desc, a.id desc",
                        Object[].class)
                .setParameter("people", people)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> {
                    CompanyRecord.Kind kind = CompanyRecord.Kind.valueOf(((AssessmentKind) row[1]).name());
                    List<CompanyRecord.Assessed> own = newest.computeIfAbsent((Long) row[0], key -> new ArrayList<>());
                    if (own.stream().noneMatch(it -> it.kind() == kind)) {
                        own.add(new CompanyRecord.Assessed(kind, (LocalDate) row[2], (BigDecimal) row[3]));
                    }
                });
        return newest;
    }

    boolean hasAssessment(Person person, AssessmentKind kind, LocalDate heldOn) {
        return entities.createQuery(
                                "select count(a) from AssessmentResult a where a.person = :person and a.kind = :kind"
                                        + " and a.heldOn = :on",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("kind", kind)
                        .setParameter("on", heldOn)
                        .getSingleResult()
                > 0;
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }
}
