package zhijie.search;

import java.util.List;
import java.util.Map;

/** What a page or a program asks for; who asks is known to the service. */
public record SearchRequest(String text, Map<Facet, List<String>> filters, int page, int size) {
    public SearchRequest {
        text = text == null ? "" : text;
        filters = Map.copyOf(filters);
    }
}
