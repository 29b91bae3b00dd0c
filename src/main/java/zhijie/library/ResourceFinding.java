package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.framework.Competency;
import zhijie.framework.CompetencyType;
import zhijie.people.Permission;
import zhijie.search.Facet;
import zhijie.search.SearchDocument;

/** What the search sources of all resources have in common: who may find one, and the facets of what it is aligned to. */
@ApplicationScoped
class ResourceFinding {

    @PersistenceContext
    private EntityManager entities;

    /** The resources of a type that can be found, with one statement; archived ones can not. */
    <T extends Resource> List<T> find(Class<T> type, Collection<Long> ids) {
        return entities.createQuery(
                        "select r from " + type.getSimpleName()
                                + " r left join fetch r.department where r.id in :ids and r.status <> :archived",
                        type)
                .setParameter("ids", ids)
                .setParameter("archived", ResourceStatus.ARCHIVED)
                .getResultList();
    }

    List<Long> ids(Class<? extends Resource> type, long after, int limit) {
        return entities.createQuery(
                        "select r.id from " + type.getSimpleName() + " r where r.id > :after order by r.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    static Set<String> audience(Resource it) {
        String editors = "permission:" + Permission.LIBRARY_EDIT;
        if (it.status() != ResourceStatus.PUBLISHED) {
            return Set.of(editors);
        }
        return it.department() == null
                ? Set.of(SearchDocument.PUBLIC)
                : Set.of("department:" + it.department().id(), editors);
    }

    /** Framework, level and domain of what each resource is aligned to, with one statement. */
    Map<Long, Map<Facet, List<String>>> facets(Collection<Long> ids) {
        Map<Long, Map<Facet, Set<String>>> found = new HashMap<>();
        for (Object[] row : entities.createQuery(
                        "select r.id, f.shortTitle, f.code, l.title, l.code, c, p, g from Alignment a join a.resource r"
                                + " join a.competency c join c.framework f left join c.level l"
                                + " left join c.parent p left join p.parent g where r.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()) {
            Map<Facet, Set<String>> facets =
                    found.computeIfAbsent((Long) row[0], id -> new EnumMap<Facet, Set<String>>(Facet.class));
            add(facets, Facet.FRAMEWORK, row[1] + "|" + row[2]);
            if (row[3] != null) {
                add(facets, Facet.LEVEL, row[3] + "|" + row[4]);
            }
            for (int i = 5; i < 8; i++) {
                if (row[i] instanceof Competency competency && competency.type() == CompetencyType.DOMAIN) {
                    add(facets, Facet.DOMAIN, competency.title());
                }
            }
        }
        Map<Long, Map<Facet, List<String>>> result = new HashMap<>();
        found.forEach((id, facets) -> {
            Map<Facet, List<String>> lists = new EnumMap<>(Facet.class);
            facets.forEach((facet, values) -> lists.put(facet, List.copyOf(values)));
            result.put(id, lists);
        });
        return result;
    }

    /** The facets of a resource together with its scene and the department that it is for. */
    static Map<Facet, List<String>> withPlace(Map<Facet, List<String>> facets, Resource it) {
        Map<Facet, List<String>> all = new EnumMap<>(Facet.class);
        if (facets != null) {
            all.putAll(facets);
        }
        if (it.scene() != null) {
            all.put(Facet.SCENE, List.of(it.scene().label() + "|" + it.scene().code()));
        }
        if (it.department() != null) {
            all.put(
                    Facet.DEPARTMENT,
                    List.of(it.department().title() + "|" + it.department().code()));
        }
        return all;
    }

    private static void add(Map<Facet, Set<String>> facets, Facet facet, String value) {
        facets.computeIfAbsent(facet, f -> new LinkedHashSet<>()).add(value);
    }
}
