package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zhijie.search.DocumentKey;
import zhijie.search.Facet;
import zhijie.search.SearchDocument;
import zhijie.search.SearchSource;

/** FAQs as search finds them: by question and other wordings first, then by what is said and done. */
@ApplicationScoped
class FaqSource implements SearchSource {

    @Inject
    private ResourceFinding finding;

    @Override
    public String type() {
        return ResourceType.FAQ.code();
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<Facet, List<String>>> facets = finding.facets(ids);
        return finding.find(Faq.class, ids).stream()
                .map(faq -> document(faq, facets.get(faq.id())))
                .toList();
    }

    private SearchDocument document(Faq faq, Map<Facet, List<String>> facets) {
        FaqText text = faq.text();
        List<String> body = new ArrayList<>(text.steps());
        body.add(text.appliesWhen());
        body.add(text.notWhen());
        body.add(String.join("、", text.prepare()));
        body.removeIf(line -> line == null || line.isBlank());
        return SearchDocument.of(
                        new DocumentKey(type(), faq.id()),
                        text.question(),
                        "/library/faq/" + faq.id(),
                        body.toArray(String[]::new))
                .withCode(faq.code())
                .withAlsoAsked(text.alsoAsked())
                .withSay(text.say())
                .withFacets(ResourceFinding.withPlace(facets, faq))
                .withVerification(faq.verifiedOn(), faq.verifyBy())
                .withContext(text.appliesWhen())
                .withAudience(ResourceFinding.audience(faq));
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return finding.ids(Faq.class, after, limit);
    }
}
