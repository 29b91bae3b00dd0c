package zhijie.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** Puts one answer together: pinned answers and codes first, then the ranking, its facets and the page of hits. */
final class Answerer {

    private static final int MOST_NAMED = 50;
    private static final int MOST_RELATED = 8;

    private final IndexSearcher searcher;
    private final Lexicon lexicon;
    private final Visibility visibility;
    private final SearchQuery query;
    private final QueryPlan plan;
    private final Deadline deadline;
    private final Visibility.View view;

    Answerer(IndexSearcher searcher, Lexicon lexicon, Visibility visibility, SearchQuery query) {
        this.searcher = searcher;
        this.lexicon = lexicon;
        this.visibility = visibility;
        this.query = query;
        this.plan = QueryPlan.read(query.text(), query.synonyms(), lexicon, this::wordCount);
        this.deadline = new Deadline(query.limit());
        this.view = visibility.view(query);
    }

    private int wordCount(String token) {
        try {
            return searcher.getIndexReader().docFreq(new Term(IndexFields.TITLE, token))
                    + searcher.getIndexReader().docFreq(new Term(IndexFields.BODY, token));
        } catch (IOException e) {
            throw new DamagedIndexException("The index cannot be read", e);
        }
    }

    QueryPlan plan() {
        return plan;
    }

    /** One entry of the list before a document is read. */
    private record Place(int doc, boolean pinned, boolean expired, double score) {}

    SearchResult answer() throws IOException {
        if (plan.isEmpty()) {
            return SearchResult.empty();
        }
        Set<Facet> open = query.withFacets() ? Ranking.openFacets(query) : EnumSet.noneOf(Facet.class);
        Ranking ranking = new Ranking(searcher, lexicon, plan, query, deadline);
        Ranking.Ranked ranked = ranking.rank(view, open);
        Map<Facet, List<SearchResult.Count>> facets = new EnumMap<>(Facet.class);
        facets.putAll(ranked.facets());
        if (query.withFacets()) {
            for (Facet chosen : query.filters().keySet()) {
                Ranking.Ranked sideways = ranking.rank(view.without(chosen), EnumSet.of(chosen));
                facets.putAll(sideways.facets());
            }
        }
        List<Place> places = places(ranked);
        long added = places.size() - ranked.ranked().size();
        String direct = direct(places);
        return new SearchResult(
                ranked.total() + added,
                ranked.complete(),
                page(places),
                facets,
                correction(ranked),
                readAs(ranked),
                direct,
                ranked.complete());
    }

    /** Pinned, then named by code, then ranked; a document stands at its first place only. */
    private List<Place> places(Ranking.Ranked ranked) throws IOException {
        Map<Integer, Place> places = new LinkedHashMap<>();
        Map<Integer, Ranking.Candidate> known = new LinkedHashMap<>();
        ranked.ranked().forEach(c -> known.put(c.doc, c));
        for (DocumentKey key : query.pinned()) {
            for (int doc : visible(new Term(IndexFields.KEY, key.toString()), 1)) {
                places.put(doc, new Place(doc, true, false, 2));
            }
        }
        for (String name : plan.codeNames()) {
            for (int doc : visible(new Term(IndexFields.NAMED, name), MOST_NAMED)) {
                places.putIfAbsent(doc, new Place(doc, false, false, 1.5));
            }
        }
        known.values().forEach(c -> places.putIfAbsent(c.doc, new Place(c.doc, false, c.expired, c.score)));
        return new ArrayList<>(places.values());
    }

    private List<Integer> visible(Term term, int limit) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits bits = postings == null ? null : view.in(leaf);
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS && found.size() < limit) {
                if (bits == null || bits.get(postings.docID())) {
                    found.add(leaf.docBase + postings.docID());
                }
            }
        }
        return found;
    }

    private String direct(List<Place> places) throws IOException {
        long named =
                places.stream().filter(p -> !p.pinned() && p.score() == 1.5).count();
        if (named != 1) {
            return null;
        }
        for (Place place : places) {
            if (!place.pinned()) {
                return searcher.storedFields()
                        .document(place.doc(), Set.of("s.url"))
                        .get("s.url");
            }
        }
        return null;
    }

    /** The wording that found the best hit, if it is a repair and nothing was found as typed. */
    private String correction(Ranking.Ranked ranked) throws IOException {
        if (ranked.ranked().isEmpty()) {
            return null;
        }
        QueryPlan.Variant best = plan.variants().get(ranked.ranked().get(0).variant);
        boolean typedFound = ranked.ranked().stream()
                .anyMatch(c -> c.exact && !plan.variants().get(c.variant).repair());
        return best.repair() && !typedFound && isSeen(best.text()) ? best.text() : null;
    }

    private String readAs(Ranking.Ranked ranked) throws IOException {
        if (plan.decoded() == null || ranked.ranked().isEmpty()) {
            return null;
        }
        QueryPlan.Variant best = plan.variants().get(ranked.ranked().get(0).variant);
        return best.decoded() && isSeen(best.text()) ? best.text() : null;
    }

    /**
     * Whether every pair of a guess that was not typed stands in a document that the viewer may see. Guesses come from
     * the whole index, so one could spell out what only others may read.
     */
    private boolean isSeen(String guess) throws IOException {
        for (Analysis.Token token : Analysis.queryTokens(guess)) {
            String pair = token.text();
            if (pair.length() == 2
                    && Folding.isHan(pair.charAt(0))
                    && !plan.text().contains(pair)
                    && visible(new Term(IndexFields.TITLE, pair), 1).isEmpty()
                    && visible(new Term(IndexFields.BODY, pair), 1).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<SearchResult.Hit> page(List<Place> places) throws IOException {
        List<SearchResult.Hit> hits = new ArrayList<>();
        Snippets snippets = new Snippets(plan, lexicon);
        StoredFields stored = searcher.storedFields();
        int from = query.page() * query.size();
        for (int i = from; i < Math.min(places.size(), from + query.size()); i++) {
            Place place = places.get(i);
            SearchDocument document = IndexFields.read(stored.document(place.doc()));
            hits.add(hit(document, place, snippets));
        }
        return hits;
    }

    private SearchResult.Hit hit(SearchDocument document, Place place, Snippets snippets) {
        List<String> text = new ArrayList<>(document.body());
        if (text.isEmpty() && !document.say().isEmpty()) {
            text.add(document.say());
        }
        String sentence = snippets.sentence(text);
        LocalDate by = document.verifyBy();
        return new SearchResult.Hit(
                document.key(),
                document.code(),
                document.title(),
                snippets.mark(document.title()),
                snippets.otherWording(document.alsoAsked(), document.title(), sentence),
                snippets.cut(sentence),
                document.say(),
                document.context(),
                document.url(),
                document.facets(),
                document.verifiedOn(),
                by,
                place.expired() || by != null && by.isBefore(query.today()),
                place.pinned(),
                Math.round(place.score() * 1e4) / 1e4);
    }

    /** Hits about the same, found by the title of the given document. */
    List<SearchResult.Hit> related(DocumentKey key) throws IOException {
        List<Integer> self = visible(new Term(IndexFields.KEY, key.toString()), 1);
        if (self.isEmpty()) {
            return List.of();
        }
        SearchDocument document = IndexFields.read(searcher.storedFields().document(self.get(0)));
        String about = document.title() + " " + String.join(" ", document.alsoAsked());
        SearchQuery same = query.withText(about).withoutFacets();
        Answerer other = new Answerer(searcher, lexicon, visibility, same);
        List<Place> places = new ArrayList<>();
        for (Ranking.Candidate c : new Ranking(searcher, lexicon, other.plan, same, deadline)
                .rank(view, EnumSet.noneOf(Facet.class))
                .ranked()) {
            if (c.doc != self.get(0) && places.size() < Math.min(MOST_RELATED, query.size()) && !c.expired) {
                places.add(new Place(c.doc, false, false, c.score));
            }
        }
        return other.page(places);
    }

    /** Titles of the best hits within the viewer's eyes, for completions. */
    List<String> titles(int limit) throws IOException {
        List<String> titles = new ArrayList<>();
        if (!plan.isEmpty()) {
            Ranking.Ranked ranked =
                    new Ranking(searcher, lexicon, plan, query, deadline).rank(view, EnumSet.noneOf(Facet.class));
            for (Ranking.Candidate c :
                    ranked.ranked().subList(0, Math.min(limit, ranked.ranked().size()))) {
                titles.add(searcher.storedFields()
                        .document(c.doc, Set.of("s.title"))
                        .get("s.title"));
            }
        }
        return titles;
    }

    /** Whether a word stands in a title that the viewer may see. */
    boolean seesInTitles(String pair) throws IOException {
        return !visible(new Term(IndexFields.TITLE, pair), 1).isEmpty();
    }
}
