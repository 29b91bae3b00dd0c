package zhijie.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.common.NotFoundException;

/** Competencies and associations in the database. */
@ApplicationScoped
class CompetencyRepository {

    @PersistenceContext
    private EntityManager entities;

    Competency get(long id) {
        return Optional.ofNullable(entities.find(Competency.class, id))
                .orElseThrow(() -> new NotFoundException("competency", id));
    }

    /** All of a framework in the order of the document, one statement. */
    List<Competency> listOf(Framework framework) {
        return entities.createQuery(
                        "select c from Competency c left join fetch c.level where c.framework = :framework"
                                + " order by c.ordinal",
                        Competency.class)
                .setParameter("framework", framework)
                .getResultList();
    }

    List<Competency> listChildren(Competency parent) {
        return entities.createQuery(
                        "select c from Competency c where c.parent = :parent and c.retired = false order by c.ordinal",
                        Competency.class)
                .setParameter("parent", parent)
                .getResultList();
    }

    /** Competencies of a reference's parts; the level is null for frameworks without levels. */
    Optional<Competency> find(String framework, String level, String code) {
        return entities.createQuery(
                        "select c from Competency c left join c.level l where c.framework.code = :framework"
                                + " and c.code = :code and (l.code = :level or (:level is null and l is null))",
                        Competency.class)
                .setParameter("framework", framework)
                .setParameter("level", level)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<Association> listAssociations(Competency competency) {
        return withBothEnds("where a.origin = :it or a.destination = :it order by a.type, o.code, d.code")
                .setParameter("it", competency)
                .getResultList();
    }

    /** All associations with both their ends, one statement. */
    List<Association> listAssociations() {
        return withBothEnds("order by a.id").getResultList();
    }

    private TypedQuery<Association> withBothEnds(String rest) {
        return entities.createQuery(
                        "select a from Association a join fetch a.origin o join fetch a.destination d " + rest,
                        Association.class)
                .setHint("eclipselink.left-join-fetch", "a.origin.framework") // Nested fetches aren't read in JPQL.
                .setHint("eclipselink.left-join-fetch", "a.destination.framework")
                .setHint("eclipselink.left-join-fetch", "a.origin.level")
                .setHint("eclipselink.left-join-fetch", "a.destination.level");
    }

    /** All of the framework of this code with framework and level, one statement. */
    List<Competency> listOf(String framework) {
        return entities.createQuery(
                        "select c from Competency c join fetch c.framework f left join fetch c.level"
                                + " where f.code = :framework",
                        Competency.class)
                .setParameter("framework", framework)
                .getResultList();
    }

    Map<String, Long> idsByReference(String framework) {
        Map<String, Long> ids = new HashMap<>();
        entities.createQuery(
                        "select l.code, c.code, c.id from Competency c left join c.level l"
                                + " where c.framework.code = :framework",
                        Object[].class)
                .setParameter("framework", framework)
                .getResultList()
                .forEach(
                        row -> ids.put(framework + "/" + (row[0] == null ? "" : row[0] + "/") + row[1], (Long) row[2]));
        return ids;
    }

    /** Associations whose origin is one of these. */
    List<Association> listAssociationsAmong(Collection<Competency> origins) {
        return origins.isEmpty()
                ? List.of()
                : entities.createQuery("select a from Association a where a.origin in :origins", Association.class)
                        .setParameter("origins", origins)
                        .getResultList();
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }
}
