package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.common.NotFoundException;

/** Scorecards and appeals in the database. */
@ApplicationScoped
class ScorecardRepository {

    private static final String WITH_ALL =
            "select s from ScorecardEntry s join fetch s.person p join fetch s.period join fetch s.table t where ";

    @PersistenceContext
    private EntityManager entities;

    List<ScorecardEntry> list(String where, Map<String, ?> parameters) {
        TypedQuery<ScorecardEntry> query = entities.createQuery(WITH_ALL + where, ScorecardEntry.class)
                .setHint("eclipselink.left-join-fetch", "s.person.department") // Nested fetches aren't read in JPQL.
                .setHint("eclipselink.left-join-fetch", "s.table.role");
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Distinct pairs of text over scorecards, for choices; s, p, t and r stand for scorecard, period, table, role. */
    List<Object[]> choices(String pair, String where, Map<String, ?> parameters, String order) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select distinct " + pair + " from ScorecardEntry s join s.period p join s.table t join t.role r"
                        + " where " + where + " order by " + order,
                Object[].class);
        parameters.forEach(query::setParameter);
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

    List<Appeal> appeals(String where, Map<String, ?> parameters) {
        TypedQuery<Appeal> query = entities.createQuery(
                "select a from Appeal a join fetch a.scorecard s join fetch s.person p join fetch p.department"
                        + " join fetch s.period join fetch s.table t join fetch t.role where " + where
                        + " order by a.id desc",
                Appeal.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    Appeal appeal(long id) {
        return Optional.ofNullable(entities.find(Appeal.class, id))
                .orElseThrow(() -> new NotFoundException("appeal", id));
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }
}
