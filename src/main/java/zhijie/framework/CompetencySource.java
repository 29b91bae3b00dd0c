package zhijie.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import zhijie.people.Permission;
import zhijie.search.DocumentKey;
import zhijie.search.Facet;
import zhijie.search.SearchDocument;
import zhijie.search.SearchSource;

/** Competencies as search finds them: by their words, by code, and below the domain and task they belong to. */
@ApplicationScoped
class CompetencySource implements SearchSource {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String type() {
        return "competency";
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = entities.createQuery(
                        "select c, f, l, p, g from Competency c join c.framework f left join c.level l"
                                + " left join c.parent p left join p.parent g"
                                + " where c.id in :ids and c.retired = false and f.status <> :retired",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("retired", FrameworkStatus.RETIRED)
                .getResultList();
        return rows.stream()
                .map(r -> document(
                        (Competency) r[0], (Framework) r[1], (Level) r[2], (Competency) r[3], (Competency) r[4]))
                .toList();
    }

    private static SearchDocument document(
            Competency it, Framework framework, Level level, Competency parent, Competency above) {
        List<String> ancestors = Stream.of(above, parent)
                .filter(Objects::nonNull)
                .map(Competency::title)
                .toList();
        List<String> body = new ArrayList<>(ancestors);
        Stream.of(it.note(), it.clause()).filter(Objects::nonNull).forEach(body::add);
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.FRAMEWORK, List.of(framework.shortTitle() + "|" + framework.code()));
        if (level != null) {
            facets.put(Facet.LEVEL, List.of(level.title() + "|" + level.code()));
        }
        domain(it, parent, above).ifPresent(d -> facets.put(Facet.DOMAIN, List.of(d.title())));
        String place = String.join(
                " › ",
                Stream.concat(Stream.of(framework.shortTitle()), ancestors.stream())
                        .toList());
        return SearchDocument.of(
                        new DocumentKey("competency", it.id()),
                        it.title(),
                        "/competencies/" + it.id(),
                        body.toArray(String[]::new))
                .withCode(it.reference())
                .withFacets(facets)
                .withContext(place)
                .withAudience(Set.of(
                        framework.status() == FrameworkStatus.PUBLISHED
                                ? SearchDocument.PUBLIC
                                : "permission:" + Permission.FRAMEWORK_EDIT));
    }

    private static java.util.Optional<Competency> domain(Competency it, Competency parent, Competency above) {
        return Stream.of(it, parent, above)
                .filter(c -> c != null && c.type() == CompetencyType.DOMAIN)
                .findFirst();
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return entities.createQuery("select c.id from Competency c where c.id > :after order by c.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
