package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.common.NotFoundException;
import zhijie.common.Slice;
import zhijie.common.Slices;
import zhijie.people.Person;

/** Readings, their corrections and imports in the database. */
@ApplicationScoped
class ReadingRepository {

    @PersistenceContext
    private EntityManager entities;

    /** People by code, as far as they are there. */
    Map<String, Person> people(Collection<String> codes) {
        Map<String, Person> people = new HashMap<>();
        if (!codes.isEmpty()) {
            entities.createQuery("select p from Person p where p.code in :codes and p.active = true", Person.class)
                    .setParameter("codes", codes)
                    .getResultStream()
                    .forEach(person -> people.put(person.code(), person));
        }
        return people;
    }

    /** A page of those who hold a role and whom one may see, by department and name; p and d stand for both. */
    Slice<Person> holders(String roleCode, String where, Map<String, Object> parameters, int page, int size) {
        String from = " where p.positionCode = :role and p.active = true and " + where;
        return Slices.entities(
                entities,
                Person.class,
                "select count(p.id) from Person p" + from,
                "select p from Person p join fetch p.department d" + from + " order by d.code, p.name, p.id",
                Slices.and(parameters, "role", roleCode),
                page,
                size);
    }

    /** Who holds one of these roles, in a department or with null anywhere, by name; no more than so many. */
    List<Person> holdersOf(Collection<String> roleCodes, String departmentCode, int most) {
        return entities.createQuery(
                        "select p from Person p join fetch p.department d where p.positionCode in :roles"
                                + " and p.active = true and (:any = true or d.code = :department) order by p.name, p.id",
                        Person.class)
                .setParameter("roles", roleCodes)
                .setParameter("any", departmentCode == null)
                .setParameter("department", departmentCode == null ? "" : departmentCode)
                .setMaxResults(most)
                .getResultList();
    }

    /** Departments with people who hold one of these roles: code to title. */
    Map<String, String> departmentsOf(Collection<String> roleCodes) {
        Map<String, String> departments = new LinkedHashMap<>();
        entities.createQuery(
                        "select d.code, d.title from Department d where exists (select p.id from Person p"
                                + " where p.department = d and p.active = true and p.positionCode in :roles)"
                                + " order by d.title",
                        Object[].class)
                .setParameter("roles", roleCodes)
                .getResultStream()
                .forEach(row -> departments.put((String) row[0], (String) row[1]));
        return departments;
    }

    /** Mean of an indicator in the newest periods for a role's people whom one may see, oldest first. */
    List<TeamService.Point> course(Sight sight, String roleCode, String indicatorCode, int most) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select r.period.id, avg(r.value), count(r.id) from Reading r"
                        + " where r.indicator.code = :indicator and r.person.positionCode = :role"
                        + " and r.person.active = true and " + sight.condition() + " group by r.period.id",
                Object[].class);
        sight.with(Map.of("indicator", indicatorCode, "role", roleCode)).forEach(query::setParameter);
        Map<Long, Object[]> means = new HashMap<>();
        query.getResultStream().forEach(row -> means.put((Long) row[0], row));
        List<TeamService.Point> course = new ArrayList<>();
        for (Period period : newest(means.keySet(), most)) {
            Object[] mean = means.get(period.id());
            course.add(new TeamService.Point(
                    period.code(),
                    new BigDecimal(String.valueOf(mean[1])).setScale(1, RoundingMode.HALF_UP),
                    ((Number) mean[2]).intValue()));
        }
        Collections.reverse(course);
        return course;
    }

    /** The newest of these periods, newest first. */
    private List<Period> newest(Collection<Long> ids, int most) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select p from Period p where p.id in :ids order by p.startsOn desc, p.endsOn",
                                Period.class)
                        .setParameter("ids", ids)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Periods of a kind in which people have readings, newest first; the condition says which readings r. */
    List<Period> periodsOf(PeriodKind kind, String where, Map<String, Object> parameters) {
        TypedQuery<Period> query = entities.createQuery(
                "select p from Period p where p.kind = :kind and exists (select r.id from Reading r"
                        + " where r.period.startsOn >= p.startsOn and r.period.endsOn <= p.endsOn and " + where
                        + ") order by p.startsOn desc",
                Period.class);
        query.setParameter("kind", kind);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Readings of a period for these people; none where the period has no id yet. */
    List<Reading> readings(Long periodId, Collection<Long> people) {
        if (periodId == null || people.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select r from Reading r join fetch r.indicator join fetch r.person"
                                + " where r.period.id = :period and r.person.id in :people",
                        Reading.class)
                .setParameter("period", periodId)
                .setParameter("people", people)
                .getResultList();
    }

    /** Corrections of a person's readings within a span of days, newest first. */
    List<ReadingCorrection> corrections(long personId, LocalDate from, LocalDate to) {
        return entities.createQuery(
                        "select c from ReadingCorrection c join fetch c.reading r"
                                + " where r.person.id = :person and r.period.startsOn >= :from"
                                + " and r.period.endsOn <= :to order by c.id desc",
                        ReadingCorrection.class)
                .setHint("eclipselink.left-join-fetch", "c.reading.indicator") // Nested fetches aren't read in JPQL.
                .setParameter("person", personId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    List<Reading> addedBy(long importId) {
        return entities.createQuery("select r from Reading r join fetch r.person where r.importId = :id", Reading.class)
                .setParameter("id", importId)
                .getResultList();
    }

    List<ReadingCorrection> correctedBy(long importId) {
        return entities.createQuery(
                        "select c from ReadingCorrection c join fetch c.reading where c.importId = :id order by c.id desc",
                        ReadingCorrection.class)
                .setHint("eclipselink.left-join-fetch", "c.reading.person")
                .setParameter("id", importId)
                .getResultList();
    }

    /** A reading that an import added and that was corrected since; one of them, if there are any. */
    Optional<Reading> correctedSince(long importId) {
        return entities.createQuery(
                        "select r from ReadingCorrection c join c.reading r join fetch r.person where r.importId = :id",
                        Reading.class)
                .setParameter("id", importId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<ReadingImport> imports(int most) {
        return entities.createQuery(
                        "select i from ReadingImport i join fetch i.period order by i.id desc", ReadingImport.class)
                .setMaxResults(most)
                .getResultList();
    }

    ReadingImport getImport(long id) {
        return Optional.ofNullable(entities.find(ReadingImport.class, id))
                .orElseThrow(() -> new NotFoundException("readingImport", id));
    }

    Optional<RuleJudgement> judgement(long personId, long ruleId, long periodId) {
        return entities.createQuery(
                        "select j from RuleJudgement j where j.person.id = :person and j.rule.id = :rule"
                                + " and j.period.id = :period",
                        RuleJudgement.class)
                .setParameter("person", personId)
                .setParameter("rule", ruleId)
                .setParameter("period", periodId)
                .getResultStream()
                .findFirst();
    }

    /** Judgements of a period about these people; none where the period has no id yet. */
    List<RuleJudgement> judgements(Long periodId, Collection<Long> people) {
        return periodId == null || people.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select j from RuleJudgement j where j.period.id = :period and j.person.id in :people",
                                RuleJudgement.class)
                        .setParameter("period", periodId)
                        .setParameter("people", people)
                        .getResultList();
    }

    Period period(long id) {
        return entities.find(Period.class, id);
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    void flush() {
        entities.flush();
    }
}
