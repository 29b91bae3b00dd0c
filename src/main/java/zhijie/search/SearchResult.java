package zhijie.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the index answered.
 *
 * @param total hits that count as an answer and that the viewer may see; exact up to {@link #totalIsExact()}
 * @param facets counts a dimension, most first; a chosen dimension counts as if it were not chosen
 * @param suggestion another wording that was searched because the typed one had no hit; null otherwise
 * @param readAs the query as it was understood where that differs (pinyin decoded); null otherwise
 * @param direct the address that a code names; null otherwise
 * @param complete false if the time limit cut the search short
 */
public record SearchResult(
        long total,
        boolean totalIsExact,
        List<Hit> hits,
        Map<Facet, List<Count>> facets,
        String suggestion,
        String readAs,
        String direct,
        boolean complete) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    static SearchResult empty() {
        return new SearchResult(0, true, List.of(), Map.of(), null, null, null, true);
    }

    /** A facet value and how many hits carry it. */
    public record Count(String value, long hits) {}

    /**
     * One hit.
     *
     * @param titleHtml the title, escaped, with {@code mark}s
     * @param wording another wording that matched much better than what is shown anyway, escaped, with {@code mark}s;
     *     empty otherwise
     * @param snippet the best sentence of the text, escaped, with {@code mark}s
     */
    public record Hit(
            DocumentKey key,
            String code,
            String title,
            String titleHtml,
            String wording,
            String snippet,
            String say,
            String context,
            String url,
            Map<Facet, List<String>> facets,
            LocalDate verifiedOn,
            LocalDate verifyBy,
            boolean expired,
            boolean pinned,
            double score) {}
}
