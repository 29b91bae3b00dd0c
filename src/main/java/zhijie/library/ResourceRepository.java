package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhijie.common.NotFoundException;
import zhijie.common.Slice;
import zhijie.common.Slices;
import zhijie.search.ContentCache;

/** Resources and alignments in the database. */
@ApplicationScoped
class ResourceRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContentCache cache;

    @Inject
    private ResourceSight sight;

    private record Counting(ResourceType type, ResourceFilter filter, ResourceSight.Sight sight) {}

    /**
     * One page of the published resources of a kind that the viewer may see, by code; three statements. Which they are is read from the index of
     * the common table alone, and only then what they say: with both at once, every one of the kind would be read and
     * sorted.
     *
     * @param rows what is selected of {@code r}, without a condition
     */
    Slice<Object[]> list(ResourceType type, ResourceFilter filter, String rows, int page) {
        ResourceSight.Sight seen = sight.current();
        String of = " from Resource r" + filter.condition() + " and r.type = :kind" + seen.condition();
        Map<String, Object> parameters = Slices.and(filter.parameters(), "kind", type);
        parameters.putAll(seen.parameters());
        long total = cache.get(new Counting(type, filter, seen), () -> Slices.with(
                        entities.createQuery("select count(r.id)" + of, Long.class), parameters)
                .getSingleResult());
        int shown = Slice.nearest(total, page, Slices.SIZE);
        List<Long> ids = Slices.with(
                        entities.createQuery("select r.id" + of + " order by r.code", Long.class), parameters)
                .setFirstResult((shown - 1) * Slices.SIZE)
                .setMaxResults(Slices.SIZE)
                .getResultList();
        List<Object[]> read = ids.isEmpty()
                ? List.of()
                : entities.createQuery(rows + " where r.id in :ids order by r.code", Object[].class)
                        .setParameter("ids", ids)
                        .getResultList();
        return new Slice<>(read, total, shown, Slices.SIZE);
    }

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
