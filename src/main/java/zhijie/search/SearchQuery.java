package zhijie.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One question to the index, with the eyes that look at it.
 *
 * @param text what was typed, any length; the index bounds it
 * @param filters chosen facet values; values of one facet widen, facets narrow
 * @param viewer audience tokens of the person who asks, see {@link SearchDocument#audience()}
 * @param page from 0
 * @param size hits a page, 1 to {@value #MAX_SIZE}
 * @param today the day that decides what is expired
 * @param pinned answers that come first whatever their score, as long as the viewer may see them
 * @param synonyms the trade's words in force
 */
public record SearchQuery(
        String text,
        Map<Facet, List<String>> filters,
        Set<String> viewer,
        int page,
        int size,
        LocalDate today,
        List<DocumentKey> pinned,
        Synonyms synonyms,
        boolean withFacets,
        Duration limit) {

    public static final int MAX_SIZE = 50;
    static final int MAX_PAGE = 100;

    public SearchQuery {
        text = text == null ? "" : text;
        filters = Map.copyOf(filters);
        viewer = Set.copyOf(viewer);
        pinned = List.copyOf(pinned);
        page = Math.max(0, Math.min(page, MAX_PAGE));
        size = Math.max(1, Math.min(size, MAX_SIZE));
    }

    /** The first ten hits for a viewer, with facets, within a second. */
    public static SearchQuery of(String text, Set<String> viewer, LocalDate today) {
        return new SearchQuery(
                text, Map.of(), viewer, 0, 10, today, List.of(), Synonyms.NONE, true, Duration.ofSeconds(1));
    }

    public SearchQuery withFilters(Map<Facet, List<String>> chosen) {
        return new SearchQuery(text, chosen, viewer, page, size, today, pinned, synonyms, withFacets, limit);
    }

    public SearchQuery withPage(int newPage, int newSize) {
        return new SearchQuery(text, filters, viewer, newPage, newSize, today, pinned, synonyms, withFacets, limit);
    }

    public SearchQuery withPinned(List<DocumentKey> keys) {
        return new SearchQuery(text, filters, viewer, page, size, today, keys, synonyms, withFacets, limit);
    }

    public SearchQuery withSynonyms(Synonyms words) {
        return new SearchQuery(text, filters, viewer, page, size, today, pinned, words, withFacets, limit);
    }

    public SearchQuery withoutFacets() {
        return new SearchQuery(text, filters, viewer, page, size, today, pinned, synonyms, false, limit);
    }

    /** The same with another time limit. */
    public SearchQuery within(Duration time) {
        return new SearchQuery(text, filters, viewer, page, size, today, pinned, synonyms, withFacets, time);
    }

    public SearchQuery withText(String other) {
        return new SearchQuery(other, filters, viewer, page, size, today, pinned, synonyms, withFacets, limit);
    }
}
