package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.common.NotFoundException;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Resources of every kind together; what one kind only can do is in its own service. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class LibraryService {

    private static final int MOST_SUGGESTED = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser user;

    /** Address of a resource's page, from the context root. */
    public static String address(ResourceType type, long id) {
        return switch (type) {
            case COURSE -> "/library/courses/" + id;
            case FAQ -> "/library/faq/" + id;
            case CASE -> "/library/cases/" + id;
            case ITEM -> "/library/items?item=" + id;
        };
    }

    /** @throws NotFoundException if there is none, or the viewer may not see it */
    public ResourceRow get(long id) {
        return rows(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFoundException("resource", id));
    }

    /** The resources of these ids that the viewer may see; one statement. */
    public List<ResourceRow> rows(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return toRows(entities.createQuery(
                        "select r.id, r.type, r.code, r.title from Resource r where r.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** The first resources whose code, or a part of whose title, is what was typed. */
    @Requires(Permission.LIBRARY_EDIT)
    public List<ResourceRow> startingWith(String typed) {
        return toRows(entities.createQuery(
                        "select r.id, r.type, r.code, r.title from Resource r where r.status = :published"
                                + " and (r.title like :start or r.code like :start) order by r.title",
                        Object[].class)
                .setParameter("published", ResourceStatus.PUBLISHED)
                .setParameter("start", typed.strip().replaceAll("[%_\\\\]", "") + "%")
                .setMaxResults(MOST_SUGGESTED)
                .getResultList());
    }

    /** Hash of the content file that each resource was loaded from, by code. */
    public Map<String, String> contentHashes() {
        Map<String, String> hashes = new HashMap<>();
        entities.createQuery("select r.code, r.contentHash from Resource r", Object[].class)
                .getResultStream()
                .forEach(row -> hashes.put((String) row[0], (String) row[1]));
        return hashes;
    }

    private List<ResourceRow> toRows(List<Object[]> found) {
        return found.stream()
                .map(r -> new ResourceRow((Long) r[0], (ResourceType) r[1], (String) r[2], (String) r[3]))
                .filter(row -> row.type() != ResourceType.ITEM || user.may(Permission.LIBRARY_EDIT))
                .toList();
    }
}
