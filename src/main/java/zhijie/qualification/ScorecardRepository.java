package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.common.NotFoundException;
import zhijie.common.Slice;
import zhijie.common.Slices;

/** Scorecards and appeals in the database. */
@ApplicationScoped
class ScorecardRepository {

    private static final String WITH_ALL =
            "select s from ScorecardEntry s join fetch s.person p join p.department d join fetch s.period"
                    + " join fetch s.table t where ";

    /** Nested fetches aren't read in JPQL. */
    private static final String[] NESTED = {"s.person.department", "s.table.role"};

    @PersistenceContext
    private EntityManager entities;

    List<ScorecardEntry> list(String where, Map<String, ?> parameters) {
        TypedQuery<ScorecardEntry> query = entities.createQuery(WITH_ALL + where, ScorecardEntry.class);
        Slices.fetch(query, NESTED);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** A page of scorecards; s and t stand for scorecard and table, in the order also p and d for person and department. */
    Slice<ScorecardEntry> slice(String where, Map<String, Object> parameters, String order, int page, int size) {
        return Slices.entities(
                entities,
                ScorecardEntry.class,
                "select count(s.id) from ScorecardEntry s join s.table t where " + where,
                WITH_ALL + where + " order by " + order,
                parameters,
                page,
                size,
                NESTED);
    }

    /** Ids of the scorecards of {@link #slice} on all its pages. */
    List<Long> ids(String where, Map<String, Object> parameters, String order) {
        TypedQuery<Long> query = entities.createQuery(
                "select s.id from ScorecardEntry s join s.person p join p.department d join s.table t where " + where
                        + " order by " + order,
                Long.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** The scorecards of these ids, in their order. */
    List<ScorecardEntry> inOrder(List<Long> ids) {
        Map<Long, ScorecardEntry> entries = new HashMap<>();
        list("s.id in :ids", Map.of("ids", ids)).forEach(entry -> entries.put(entry.id(), entry));
        return ids.stream().map(entries::get).toList();
    }

    /** How many scorecards have which total. */
    Map<BigDecimal, Long> totals(String where, Map<String, Object> parameters) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select s.total, count(s.id) from ScorecardEntry s join s.table t where s.total is not null and "
                        + where + " group by s.total",
                Object[].class);
        parameters.forEach(query::setParameter);
        Map<BigDecimal, Long> totals = new HashMap<>();
        query.getResultStream().forEach(row -> totals.put((BigDecimal) row[0], (Long) row[1]));
        return totals;
    }

    /** Totals of people in the periods within a span of days, newest first, by person. */
    Map<Long, List<FactSource.Total>> totals(Collection<Long> people, LocalDate from, LocalDate to) {
        Map<Long, List<FactSource.Total>> totals = new HashMap<>();
        entities.createQuery(
                        "select s.person.id, s.total, s.band from ScorecardEntry s join s.period t"
                                + " where s.person.id in :people and s.total is not null and t.endsOn <= :to"
                                + " and t.startsOn >= :from order by t.startsOn desc",
                        Object[].class)
                .setParameter("people", people)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .forEach(row -> totals.computeIfAbsent((Long) row[0], person -> new ArrayList<>())
                        .add(new FactSource.Total((BigDecimal) row[1], (Band) row[2])));
        return totals;
    }

    /** Code and title of the roles with such scorecards of whom one may see. */
    Map<String, String> roles(Sight sight, String where, Map<String, ?> parameters) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select distinct r.code, r.title from QualificationTable t join t.role r where exists"
                        + " (select s.id from ScorecardEntry s where s.table = t and " + sight.and(where)
                        + ") order by r.title",
                Object[].class);
        sight.with(parameters).forEach(query::setParameter);
        Map<String, String> titles = new LinkedHashMap<>();
        query.getResultStream().forEach(row -> titles.put((String) row[0], (String) row[1]));
        return titles;
    }

    /** Periods in which people of a role whom one may see were scored, newest first. */
    List<String> periods(Sight sight, String roleCode) {
        TypedQuery<String> query = entities.createQuery(
                "select p.code from Period p where exists (select s.id from ScorecardEntry s where s.period = p"
                        + " and s.table.role.code = :role and " + sight.condition()
                        + ") order by p.startsOn desc, p.endsOn",
                String.class);
        sight.with(Map.of("role", roleCode)).forEach(query::setParameter);
        return query.getResultList();
    }

    ScorecardEntry get(long id) {
        return list("s.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("scorecard", id));
    }

    Optional<ScorecardEntry> find(long personId, String periodCode) {
        return list(
                        "s.person.id = :person and s.period.code = :period",
                        Map.of("person", personId, "period", periodCode))
                .stream()
                .findFirst();
    }

    /** Role under which these people have a total in a period, by person. */
    Map<Long, String> rolesOf(long periodId, Collection<Long> people) {
        Map<Long, String> roles = new HashMap<>();
        entities.createQuery(
                        "select s.person.id, s.table.role.code from ScorecardEntry s where s.period.id = :period"
                                + " and s.total is not null and s.person.id in :people",
                        Object[].class)
                .setParameter("period", periodId)
                .setParameter("people", people)
                .getResultStream()
                .forEach(pair -> roles.put((Long) pair[0], (String) pair[1]));
        return roles;
    }

    /** Points by scorecard and row; a row without a score is not in it. */
    Map<Long, Map<Long, BigDecimal>> points(Collection<Long> scorecards) {
        Map<Long, Map<Long, BigDecimal>> points = new HashMap<>();
        if (scorecards.isEmpty()) {
            return points;
        }
        StringBuilder ids = new StringBuilder();
        scorecards.forEach(id -> ids.append(ids.isEmpty() ? "" : ",").append(id.longValue()));
        List<?> rows = entities.createNativeQuery(
                        "select scorecard_id, row_id, points from scorecard_row where points is not null"
                                + " and scorecard_id in (" + ids + ")")
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            points.computeIfAbsent(((Number) cells[0]).longValue(), key -> new HashMap<>())
                    .put(((Number) cells[1]).longValue(), (BigDecimal) cells[2]);
        }
        return points;
    }

    /** Appeals against a scorecard, newest first. */
    List<Appeal> appealsAgainst(long scorecardId) {
        return entities.createQuery(
                        "select a from Appeal a where a.scorecard.id = :id order by a.id desc", Appeal.class)
                .setParameter("id", scorecardId)
                .getResultList();
    }

    boolean hasOpenAppeal(long scorecardId) {
        return appealsAgainst(scorecardId).stream().anyMatch(Appeal::isOpen);
    }

    /** A page of appeals a against scorecards s, oldest first. */
    Slice<Appeal> appeals(String where, Map<String, Object> parameters, int page) {
        return Slices.entities(
                entities,
                Appeal.class,
                "select count(a.id) from Appeal a join a.scorecard s where " + where,
                "select a from Appeal a join fetch a.scorecard s where " + where + " order by a.id",
                parameters,
                page,
                Slices.SIZE,
                "a.scorecard.person",
                "a.scorecard.person.department",
                "a.scorecard.period",
                "a.scorecard.table",
                "a.scorecard.table.role");
    }

    Appeal appeal(long id) {
        return Optional.ofNullable(entities.find(Appeal.class, id))
                .orElseThrow(() -> new NotFoundException("appeal", id));
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Lets go of what was read, where nothing was changed. */
    void clear() {
        entities.clear();
    }

    void flush() {
        entities.flush();
    }
}
