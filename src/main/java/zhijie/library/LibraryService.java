package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.common.NotFoundException;
import zhijie.common.Slices;
import zhijie.framework.CompetencyType;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;
import zhijie.search.Facet;
import zhijie.search.SearchRequest;
import zhijie.search.SearchService;

/** Resources of every kind together; what one kind only can do is in its own service. */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class LibraryService {

    private static final int MOST_SUGGESTED = 20;
    private static final List<String> SEARCHED =
            List.of(ResourceType.COURSE.code(), ResourceType.FAQ.code(), ResourceType.CASE.code());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SearchService search;

    @Inject
    private CurrentUser user;

    @Inject
    private ResourceSight sight;

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
        ResourceSight.Sight seen = sight.current();
        TypedQuery<Object[]> query = entities.createQuery(
                        "select r.id, r.type, r.code, r.title from Resource r where r.id in :ids" + seen.condition(),
                        Object[].class)
                .setParameter("ids", ids);
        return toRows(Slices.with(query, seen.parameters()).getResultList());
    }

    /**
     * Published resources for what was typed: those whose title or code begins with it, then what search finds for it.
     */
    @Requires(Permission.LIBRARY_EDIT)
    public List<ResourceRow> suggest(String typed) {
        String plain = typed.strip().replaceAll("[%_\\\\]", "");
        if (plain.isEmpty()) {
            return List.of();
        }
        Map<Long, ResourceRow> found = new LinkedHashMap<>();
        startingWith(plain).forEach(row -> found.put(row.id(), row));
        if (found.size() < MOST_SUGGESTED) {
            List<Long> ids = search
                    .search(new SearchRequest(plain, Map.of(Facet.TYPE, SEARCHED), 0, MOST_SUGGESTED))
                    .result()
                    .hits()
                    .stream()
                    .map(hit -> hit.key().id())
                    .toList();
            Map<Long, ResourceRow> rows = new HashMap<>();
            rows(ids).forEach(row -> rows.put(row.id(), row));
            ids.stream().filter(rows::containsKey).forEach(id -> found.putIfAbsent(id, rows.get(id)));
        }
        return found.values().stream().limit(MOST_SUGGESTED).toList();
    }

    private List<ResourceRow> startingWith(String typed) {
        return toRows(entities.createQuery(
                        "select r.id, r.type, r.code, r.title from Resource r where r.status = :published"
                                + " and (r.title like :typed or r.code like :typed) order by r.title",
                        Object[].class)
                .setParameter("published", ResourceStatus.PUBLISHED)
                .setParameter("typed", typed + "%")
                .setMaxResults(MOST_SUGGESTED)
                .getResultList());
    }

    /** The frameworks that something is aligned to; one statement. */
    public List<FrameworkRef> frameworks() {
        return entities.createQuery(
                        "select f.code, f.shortTitle from Framework f where exists (select a.id from Alignment a"
                                + " where a.competency.framework = f) order by f.code",
                        Object[].class)
                .getResultStream()
                .map(r -> new FrameworkRef((String) r[0], (String) r[1]))
                .toList();
    }

    /** The tasks of a framework in its order, for lists to filter by; one statement. */
    public List<CompetencyRef> tasks(String framework) {
        return entities.createQuery(
                        "select c.id, f.code, f.shortTitle, l.code, l.title, c.code, c.title from Competency c"
                                + " join c.framework f left join c.level l where f.code = :framework"
                                + " and c.type = :task and c.retired = false order by c.ordinal",
                        Object[].class)
                .setParameter("framework", framework)
                .setParameter("task", CompetencyType.TASK)
                .getResultStream()
                .map(r -> new CompetencyRef(
                        null,
                        AlignmentType.REFERS,
                        Strength.MEDIUM,
                        (Long) r[0],
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        (String) r[6]))
                .toList();
    }

    private List<ResourceRow> toRows(List<Object[]> found) {
        return found.stream()
                .map(r -> new ResourceRow((Long) r[0], (ResourceType) r[1], (String) r[2], (String) r[3]))
                .filter(row -> row.type() != ResourceType.ITEM || user.may(Permission.LIBRARY_EDIT))
                .toList();
    }
}
