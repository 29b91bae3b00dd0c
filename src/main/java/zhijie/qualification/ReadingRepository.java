package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.common.NotFoundException;
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

    /** Who holds a role, by name. */
    List<Person> holders(String roleCode) {
        return entities.createQuery(
                        "select p from Person p join fetch p.department where p.positionCode = :role"
                                + " and p.active = true order by p.department.code, p.name",
                        Person.class)
                .setParameter("role", roleCode)
                .getResultList();
    }

    /** Who holds one of these roles, by name. */
    List<Person> holdersOf(Collection<String> roleCodes) {
        return entities.createQuery(
                        "select p from Person p join fetch p.department where p.positionCode in :roles"
                                + " and p.active = true order by p.name",
                        Person.class)
                .setParameter("roles", roleCodes)
                .getResultList();
    }

    /** Mean of an indicator for these people, period by period, oldest first. */
    List<TeamService.Point> course(String indicatorCode, Collection<Long> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select r.period.code, avg(r.value), count(r), r.period.startsOn from Reading r"
                                + " where r.indicator.code = :indicator and r.person.id in :people"
                                + " group by r.period.code, r.period.startsOn order by r.period.startsOn",
                        Object[].class)
                .setParameter("indicator", indicatorCode)
                .setParameter("people", people)
                .getResultStream()
                .map(row -> new TeamService.Point(
                        (String) row[0],
                        new java.math.BigDecimal(String.valueOf(row[1])).setScale(1, java.math.RoundingMode.HALF_UP),
                        ((Number) row[2]).intValue()))
                .toList();
    }

    /** Periods of a kind in which these people have readings, newest first. */
    List<Period> periodsOf(PeriodKind kind, Collection<Long> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select p from Period p where p.kind = :kind and exists (select r.id from Reading r"
                                + " where r.period.startsOn >= p.startsOn and r.period.endsOn <= p.endsOn"
                                + " and r.person.id in :people) order by p.startsOn desc",
                        Period.class)
                .setParameter("kind", kind)
                .setParameter("people", people)
                .getResultList();
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
    List<ReadingCorrection> corrections(long personId, java.time.LocalDate from, java.time.LocalDate to) {
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

    boolean isCorrected(Reading reading) {
        return entities.createQuery("select count(c) from ReadingCorrection c where c.reading = :it", Long.class)
                        .setParameter("it", reading)
                        .getSingleResult()
                > 0;
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

    /** Judgements of a period about these people. */
    List<RuleJudgement> judgements(long periodId, Collection<Long> people) {
        return people.isEmpty()
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
