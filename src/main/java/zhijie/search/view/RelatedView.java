package zhijie.search.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhijie.search.SearchResult;
import zhijie.search.SearchService;

/** The block of related things on any page: {@code related.to('faq', id)}. */
@Named("related")
@RequestScoped
public class RelatedView {

    private static final int MOST = 5;

    @Inject
    private SearchService search;

    private final Map<String, List<SearchResult.Hit>> asked = new HashMap<>();

    public List<SearchResult.Hit> to(String type, long id) {
        return asked.computeIfAbsent(type + id, key -> search.related(type, id, MOST));
    }
}
