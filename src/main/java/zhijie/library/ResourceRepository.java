package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zhijie.common.NotFoundException;

/** Resources and alignments in the database. */
@ApplicationScoped
class ResourceRepository {

    @PersistenceContext
    private EntityManager entities;

    <T extends Resource> Optional<T> find(Class<T> kind, String code) {
        // Of its own kind: a query for any kind would cost a statement for each.
        return entities.createQuery("select r from " + kind.getSimpleName() + " r where r.code = :code", kind)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Where the resources of these codes stand; one statement. */
    List<ImportedResourceService.State> states(Collection<String> codes) {
        return entities.createQuery(
                        "select r.id, r.code, r.type, r.status, r.edited from Resource r where r.code in :codes"
                                + " order by r.code",
                        Object[].class)
                .setParameter("codes", codes)
                .getResultStream()
                .map(r -> new ImportedResourceService.State(
                        (Long) r[0], (String) r[1], (ResourceType) r[2], r[3] == ResourceStatus.ARCHIVED, (Boolean)
                                r[4]))
                .toList();
    }

    /** @throws NotFoundException if there is no resource of this kind and id */
    <T extends Resource> T get(Class<T> kind, long id) {
        return Optional.ofNullable(entities.find(kind, id)).orElseThrow(() -> new NotFoundException("resource", id));
    }

    List<Alignment> listOf(Resource resource) {
        return entities.createQuery(
                        "select a from Alignment a join fetch a.competency where a.resource = :resource",
                        Alignment.class)
                .setParameter("resource", resource)
                .getResultList();
    }

    /** @throws NotFoundException if there is no alignment of this id */
    Alignment getAlignment(long id) {
        return Optional.ofNullable(entities.find(Alignment.class, id))
                .orElseThrow(() -> new NotFoundException("alignment", id));
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
