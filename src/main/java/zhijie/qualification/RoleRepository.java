package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.common.NotFoundException;
import zhijie.common.Stored;

/** Roles, their requirements, tables and steps in the database; each list costs a constant number of statements. */
@ApplicationScoped
class RoleRepository {

    @PersistenceContext
    private EntityManager entities;

    Optional<Role> find(String code) {
        return entities.createQuery("select r from Role r where r.code = :code", Role.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Role get(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("role", code));
    }

    /** Those in use. */
    List<Role> list() {
        return entities.createQuery(
                        "select r from Role r where r.retired = false order by r.family, r.title", Role.class)
                .getResultList();
    }

    /** Those out of use. */
    List<Role> retired() {
        return entities.createQuery("select r from Role r where r.retired = true order by r.title", Role.class)
                .getResultList();
    }

    List<RoleRequirement> requirements(Role role) {
        return entities.createQuery(
                        "select q from RoleRequirement q join fetch q.competency where q.role = :role order by q.ordinal",
                        RoleRequirement.class)
                .setHint("eclipselink.left-join-fetch", "q.competency.framework") // Nested fetches aren't read in JPQL.
                .setHint("eclipselink.left-join-fetch", "q.competency.level")
                .setParameter("role", role)
                .getResultList();
    }

    /** Roles that ask for a competency. */
    List<RoleUse> asking(long competencyId) {
        return entities.createQuery(
                        "select q from RoleRequirement q join fetch q.role where q.competency.id = :id"
                                + " order by q.role.title",
                        RoleRequirement.class)
                .setParameter("id", competencyId)
                .getResultStream()
                .map(q -> new RoleUse(q.role().code(), q.role().title(), q.isMustHave(), q.reason()))
                .toList();
    }

    /** Steps from or to a role, those of ladders in use included. */
    List<LadderStep> stepsAt(Role role) {
        return entities.createQuery(
                        "select s from LadderStep s join fetch s.origin join fetch s.destination"
                                + " left join fetch s.ladder l where (s.origin = :role or s.destination = :role)"
                                + " and (l is null or l.retired = false) order by s.ordinal",
                        LadderStep.class)
                .setParameter("role", role)
                .getResultList();
    }

    /** Steps that roles tell themselves; those of ladders are not among them. */
    List<LadderStep> ownSteps() {
        return entities.createQuery(
                        "select s from LadderStep s join fetch s.origin join fetch s.destination"
                                + " where s.ladder is null order by s.ordinal",
                        LadderStep.class)
                .getResultList();
    }

    /** Steps of ladders, in use or not; those that only a role tells are not among them. */
    List<LadderStep> ladderSteps() {
        return entities.createQuery(
                        "select s from LadderStep s join fetch s.origin join fetch s.destination"
                                + " join fetch s.ladder order by s.ordinal",
                        LadderStep.class)
                .getResultList();
    }

    /** Those in use, or those out of use. */
    List<Ladder> ladders(boolean retired) {
        return entities.createQuery("select l from Ladder l where l.retired = :retired order by l.code", Ladder.class)
                .setParameter("retired", retired)
                .getResultList();
    }

    Optional<Ladder> ladder(String code) {
        return entities.createQuery("select l from Ladder l where l.code = :code", Ladder.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** A count by role code. */
    Map<String, Long> counts(String query) {
        Map<String, Long> counts = new HashMap<>();
        entities.createQuery(query, Object[].class)
                .getResultStream()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * Tables with their rows, rules and indicators: a statement for each of the four, however many there are. One that
     * came before without its rows, such as with a scorecard, is read anew, else its rows would come one by one.
     */
    List<QualificationTable> tables(String where, Map<String, ?> parameters) {
        TypedQuery<QualificationTable> query = entities.createQuery(
                        "select t from QualificationTable t join fetch t.role where " + where
                                + " order by t.role.code, t.number",
                        QualificationTable.class)
                .setHint("eclipselink.refresh", "true")
                .setHint("eclipselink.batch.type", "EXISTS") // IN finds no rows of a single table.
                .setHint("eclipselink.batch", "t.rows")
                .setHint("eclipselink.batch", "t.rows.rules")
                .setHint("eclipselink.batch", "t.rows.rules.indicator");
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Code and title of the roles that have a table. */
    Map<String, String> withTables() {
        Map<String, String> titles = new LinkedHashMap<>();
        entities.createQuery(
                        "select distinct r.code, r.title from QualificationTable t join t.role r order by r.title",
                        Object[].class)
                .getResultStream()
                .forEach(row -> titles.put((String) row[0], (String) row[1]));
        return titles;
    }

    QualificationTable table(long id) {
        return tables("t.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("table", id));
    }

    List<QualificationTable> tablesOf(Role role) {
        return entities.createQuery(
                        "select t from QualificationTable t where t.role = :role order by t.number desc",
                        QualificationTable.class)
                .setParameter("role", role)
                .getResultList();
    }

    <T> T get(Class<T> type, String what, long id) {
        return Optional.ofNullable(entities.find(type, id)).orElseThrow(() -> new NotFoundException(what, id));
    }

    /** All, those out of use included: their readings are still there. */
    List<Indicator> indicators() {
        return entities.createQuery("select i from Indicator i order by i.title", Indicator.class)
                .getResultList();
    }

    Optional<Indicator> indicator(String code) {
        return entities.createQuery("select i from Indicator i where i.code = :code", Indicator.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Whether a table that is no draft has a rule over this indicator. */
    boolean isScored(Indicator indicator) {
        return entities.createQuery(
                                "select count(r) from TableRule r where r.indicator = :it and r.row.table.status <> :draft",
                                Long.class)
                        .setParameter("it", indicator)
                        .setParameter("draft", TableStatus.DRAFT)
                        .getSingleResult()
                > 0;
    }

    /** Counts a change of what belongs to it, such as a table's rows, as a change of the whole. */
    void touch(Stored whole) {
        entities.lock(whole, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
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
