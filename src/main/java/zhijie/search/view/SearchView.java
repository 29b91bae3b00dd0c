package zhijie.search.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhijie.search.Facet;
import zhijie.search.MissKind;
import zhijie.search.SavedSearchRow;
import zhijie.search.SearchAnswer;
import zhijie.search.SearchGapService;
import zhijie.search.SearchRequest;
import zhijie.search.SearchResult;
import zhijie.search.SearchService;
import zhijie.web.Messages;

/** The page of hits: an address is a search, so it can be kept, sent and gone back to. */
@Named
@RequestScoped
public class SearchView {

    private static final int SIZE = 10;
    /** More is not read anyway, and every link of the page repeats it. */
    private static final int LONGEST = 200;

    @Inject
    private SearchService search;

    @Inject
    private SearchGapService gaps;

    @Inject
    private Messages messages;

    private final Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    private String q;
    private int page;
    private SearchAnswer answer;
    private List<SavedSearchRow> saved;

    /** Asks, and goes straight to what a code names. */
    public void open() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        for (Facet facet : Facet.values()) {
            String[] values = external.getRequestParameterValuesMap().get(facet.field());
            if (values != null) {
                filters.put(facet, List.of(values));
            }
        }
        if (q == null || q.isBlank()) {
            return;
        }
        answer = search.search(new SearchRequest(q, filters, page, SIZE));
        SearchResult result = answer.result();
        if (result.direct() != null && filters.isEmpty() && page == 0) {
            go(external, result.direct());
        } else if (result.total() == 0
                && result.complete()
                && filters.isEmpty()
                && !answer.status().isPartial()) {
            gaps.missed(q, MissKind.NOT_FOUND);
        }
    }

    private static void go(ExternalContext external, String address) {
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A facet value as a link that chooses or drops it. */
    public record Choice(String label, long hits, String href, boolean chosen) {}

    /** A facet with its values. */
    public record Block(String title, List<Choice> choices) {}

    public List<Block> getBlocks() {
        List<Block> blocks = new ArrayList<>();
        if (answer == null) {
            return blocks;
        }
        for (Facet facet : Facet.values()) {
            List<Choice> choices = new ArrayList<>();
            List<String> chosen = filters.getOrDefault(facet, List.of());
            for (SearchResult.Count count : answer.result().facets().getOrDefault(facet, List.of())) {
                choices.add(choice(facet, count.value(), count.hits(), chosen));
            }
            for (String value : chosen) {
                if (choices.stream().noneMatch(Choice::chosen)) {
                    choices.add(choice(facet, value, 0, chosen));
                }
            }
            if (choices.size() > 1 || !chosen.isEmpty()) {
                blocks.add(new Block(messages.text("facet." + facet.field()), choices));
            }
        }
        return blocks;
    }

    private Choice choice(Facet facet, String value, long hits, List<String> chosen) {
        boolean is = chosen.contains(value);
        List<String> next = new ArrayList<>(chosen);
        if (is) {
            next.remove(value);
        } else {
            next.add(value);
        }
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, next);
        return new Choice(label(facet, value), hits, "/search?" + SearchAddress.of(q, changed, 0), is);
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case TYPE -> messages.text("type." + value);
            case FRESHNESS -> messages.text("freshness." + value);
            default -> value;
        };
    }

    public List<SearchResult.Hit> getHits() {
        return answer == null ? List.of() : answer.result().hits();
    }

    /** What of this page's search an address keeps. */
    public String getParameters() {
        return SearchAddress.of(q, filters, 0);
    }

    public String getNext() {
        boolean more = answer != null
                && (page + 1L) * SIZE < answer.result().total()
                && answer.result().hits().size() == SIZE;
        return more ? "/search?" + SearchAddress.of(q, filters, page + 1) : null;
    }

    public String getPrevious() {
        return page > 0 ? "/search?" + SearchAddress.of(q, filters, page - 1) : null;
    }

    public boolean isAsked() {
        return answer != null;
    }

    public boolean isNarrowed() {
        return !filters.isEmpty();
    }

    public SearchAnswer getAnswer() {
        return answer;
    }

    public List<SavedSearchRow> getSaved() {
        if (saved == null) {
            saved = gaps.saved();
        }
        return saved;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        boolean fits = q == null || q.length() <= LONGEST;
        this.q = fits ? q : q.substring(0, Character.isHighSurrogate(q.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
