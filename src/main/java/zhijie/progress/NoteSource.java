package zhijie.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import zhijie.framework.Competency;
import zhijie.search.DocumentKey;
import zhijie.search.SearchDocument;
import zhijie.search.SearchSource;

/** What people noted about their own competencies, as search finds it: for nobody but themselves. */
@ApplicationScoped
class NoteSource implements SearchSource {

    static final String TYPE = "note";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities
                .createQuery(
                        "select e.id, e.note, c, e.person.id from Evidence e join e.competency c where e.id in :ids"
                                + " and e.source = :self and e.note is not null",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("self", EvidenceSource.SELF)
                .getResultList()
                .stream()
                .map(row -> document((Long) row[0], (String) row[1], (Competency) row[2], (Long) row[3]))
                .toList();
    }

    private static SearchDocument document(Long id, String note, Competency competency, Long person) {
        return SearchDocument.of(new DocumentKey(TYPE, id), note, "/me/evidence/" + competency.id(), competency.title())
                .withContext(competency.title())
                .withAudience(Set.of("person:" + person));
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return entities.createQuery(
                        "select e.id from Evidence e where e.id > :after and e.source = :self and e.note is not null"
                                + " order by e.id",
                        Long.class)
                .setParameter("after", after)
                .setParameter("self", EvidenceSource.SELF)
                .setMaxResults(limit)
                .getResultList();
    }
}
