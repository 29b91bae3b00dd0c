package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.search.DocumentKey;
import zhijie.search.Facet;
import zhijie.search.SearchDocument;
import zhijie.search.SearchSource;

/** Roles as search finds them: by title and purpose, then by what their tables ask for. */
@ApplicationScoped
class RoleSource implements SearchSource {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String type() {
        return "role";
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<String>> rows = new HashMap<>();
        entities.createQuery(
                        "select distinct r.table.role.id, r.behaviour, r.standard from TableRow r"
                                + " where r.table.role.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> rows.computeIfAbsent((Long) row[0], key -> new java.util.LinkedHashSet<>())
                        .add(row[1] + "：" + row[2]));
        return entities.createQuery("select r from Role r where r.id in :ids and r.retired = false", Role.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(role -> document(role, rows.getOrDefault(role.id(), Set.of())))
                .toList();
    }

    private SearchDocument document(Role role, Set<String> rows) {
        List<String> body = new ArrayList<>();
        body.add(role.purpose());
        body.addAll(rows);
        return SearchDocument.of(
                        new DocumentKey(type(), role.id()),
                        role.title(),
                        "/roles/" + role.code(),
                        body.toArray(String[]::new))
                .withFacets(Map.of(
                        Facet.ROLE,
                        List.of(role.title() + "|" + role.code()),
                        Facet.DEPARTMENT,
                        role.departmentKinds()))
                .withContext(role.family())
                .withAudience(Set.of("permission:" + zhijie.people.Permission.READ));
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return entities.createQuery("select r.id from Role r where r.id > :after order by r.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
