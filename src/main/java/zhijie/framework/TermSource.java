package zhijie.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
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

/** Terms as search finds them: by their Chinese and English names and their abbreviation. */
@ApplicationScoped
class TermSource implements SearchSource {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String type() {
        return "term";
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities
                .createQuery(
                        "select t, t.framework from Term t where t.id in :ids and t.framework.status <> :retired",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("retired", FrameworkStatus.RETIRED)
                .getResultList()
                .stream()
                .map(r -> document(((Term) r[0]).row(), (Framework) r[1]))
                .toList();
    }

    private static SearchDocument document(TermRow term, Framework framework) {
        List<String> names = new ArrayList<>(term.alsoCalled());
        Stream.of(term.english(), term.abbreviation()).filter(Objects::nonNull).forEach(names::add);
        return SearchDocument.of(
                        new DocumentKey("term", term.id()),
                        term.term(),
                        "/frameworks/" + framework.code() + "#term-" + term.code(),
                        term.definition())
                .withAlsoAsked(names)
                .withCode(framework.code() + "/" + term.code())
                .withFacets(Map.of(Facet.FRAMEWORK, List.of(framework.shortTitle() + "|" + framework.code())))
                .withContext(framework.shortTitle())
                .withAudience(Set.of(
                        framework.status() == FrameworkStatus.PUBLISHED
                                ? SearchDocument.PUBLIC
                                : "permission:" + Permission.FRAMEWORK_EDIT));
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return entities.createQuery("select t.id from Term t where t.id > :after order by t.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
