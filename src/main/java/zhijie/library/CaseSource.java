package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.search.DocumentKey;
import zhijie.search.Facet;
import zhijie.search.SearchDocument;
import zhijie.search.SearchSource;

/** Cases as search finds them: by title, then by the situation, the rule behind it and what was said. */
@ApplicationScoped
class CaseSource implements SearchSource {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ResourceFinding finding;

    @Override
    public String type() {
        return ResourceType.CASE.code();
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<Facet, List<String>>> facets = finding.facets(ids);
        Map<Long, List<String>> said = new HashMap<>();
        entities.createQuery(
                        "select l.study.id, l.text from CaseLine l where l.study.id in :ids order by l.study.id, l.ordinal",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(r -> said.computeIfAbsent((Long) r[0], id -> new ArrayList<>())
                        .add((String) r[1]));
        List<SearchDocument> documents = new ArrayList<>();
        for (CaseStudy study : finding.find(CaseStudy.class, ids)) {
            documents.add(document(study, said.getOrDefault(study.id(), List.of()), facets.get(study.id())));
        }
        return documents;
    }

    private SearchDocument document(CaseStudy study, List<String> said, Map<Facet, List<String>> facets) {
        List<String> body = new ArrayList<>();
        body.add(study.situation());
        body.add(study.turningPoint());
        body.add(study.rule());
        body.addAll(said);
        return SearchDocument.of(
                        new DocumentKey(type(), study.id()),
                        study.title(),
                        "/library/cases/" + study.id(),
                        body.toArray(String[]::new))
                .withCode(study.code())
                .withFacets(ResourceFinding.withPlace(facets, study))
                .withVerification(study.verifiedOn(), study.verifyBy())
                .withAudience(ResourceFinding.audience(study));
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return finding.ids(CaseStudy.class, after, limit);
    }
}
