package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import zhijie.search.DocumentKey;
import zhijie.search.SearchDocument;
import zhijie.search.SearchSource;

/** Indicators as search finds them: by title and other names, then by formula and source. */
@ApplicationScoped
class IndicatorSource implements SearchSource {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String type() {
        return "indicator";
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select i from Indicator i where i.id in :ids", Indicator.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(this::document)
                        .toList();
    }

    private SearchDocument document(Indicator indicator) {
        IndicatorText text = indicator.text();
        return SearchDocument.of(
                        new DocumentKey(type(), indicator.id()),
                        text.title(),
                        "/indicators#" + text.code(),
                        text.written(),
                        text.readingFrom(),
                        text.note() == null ? "" : text.note())
                .withAlsoAsked(text.alsoCalled())
                .withContext(text.written())
                .withAudience(java.util.Set.of("permission:" + zhijie.people.Permission.READ));
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return entities.createQuery("select i.id from Indicator i where i.id > :after order by i.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
