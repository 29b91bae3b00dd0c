package zhijie.search.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import zhijie.search.Facet;

/** The parameters of a search in an address, always in the same order. */
final class SearchAddress {

    private SearchAddress() {}

    static String of(String text, Map<Facet, List<String>> filters, int page) {
        StringBuilder parameters = new StringBuilder("q=").append(encode(text == null ? "" : text));
        for (Facet facet : Facet.values()) {
            for (String value : filters.getOrDefault(facet, List.of())) {
                parameters.append('&').append(facet.field()).append('=').append(encode(value));
            }
        }
        return page == 0
                ? parameters.toString()
                : parameters.append("&page=").append(page).toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
