package zhijie.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Ranking of one query over one snapshot, in two stages: pairs of characters choose {@value #CANDIDATES} candidates,
 * then {@link Closeness} weighs each candidate's wordings. For a keyword a pass before them finds the documents that
 * hold it as typed; they are counted whole and come first.
 */
final class Ranking {

    static final int CANDIDATES = 200;
    /** With fewer documents holding the keyword as typed, near ones are added. */
    private static final int FEW = 20;

    /** From so many documents on speed decides which pairs are looked up below the titles. */
    static final int LARGE = 20_000;

    private static final float BODY_WEIGHT = 0.7f;
    // Found on question sets; see the decision on Chinese retrieval.
    private static final double CHOSEN_FOR_QUESTION = 0.02;
    /** What pairs count more where no wording is near: then the answer stands in a text. */
    private static final double CHOSEN_IN_DOUBT = 0.2;

    private static final double CHOSEN_FOR_KEYWORD = 0.12;
    /** How much of the question the wordings hold together, where there are several. */
    private static final double WHOLE = 0.35;
    /** How near the wordings are as one text, for a question. */
    private static final double JOINED = 0.2;
    /** How much of the question all wordings hold. */
    private static final double COVERED = 0.2;
    /** How much more of it the text of the answer holds. */
    private static final double ANSWER = 0.33;

    private static final double OTHER_WORDING = 0.93;

    /** What each of several words adds that stands there as typed. */
    private static final double WORD = 0.3;

    private static final double HOLDS = 0.4;
    private static final double COVERS = 0.2;
    private static final double EXACT_TITLE = 0.9;
    private static final double EXACT_BODY = 0.8;
    /** What it adds that the word itself stands there and not one that means the same. */
    private static final double TYPED = 0.4;

    private static final double LEAST = 0.2;
    private static final double LEAST_OF_BEST = 0.42;

    /** A candidate with what speaks for it. */
    static final class Candidate {
        final int doc;
        final float chosenScore;
        boolean exact;
        /** Holds what was typed, not only what it may also mean. */
        boolean typed;

        boolean expired;
        boolean fresh;
        /** How much there is to read in it, 1 for a usual amount. */
        double worth = 1;
        /** Closeness alone, without what an exact match adds. */
        double near;

        double score;
        int variant;

        Candidate(int doc, float chosenScore) {
            this.doc = doc;
            this.chosenScore = chosenScore;
        }
    }

    /** @param total documents that answer, in {@code ranked} or beyond it */
    record Ranked(List<Candidate> ranked, long total, Map<Facet, List<SearchResult.Count>> facets, boolean complete) {}

    private final IndexSearcher searcher;
    private final Lexicon lexicon;
    private final QueryPlan plan;
    private final SearchQuery query;
    private final Deadline deadline;
    private final Holding holding;
    private final List<Closeness> closeness = new ArrayList<>();
    private final List<List<String>> wordCodes = new ArrayList<>();

    Ranking(IndexSearcher searcher, Lexicon lexicon, QueryPlan plan, SearchQuery query, Deadline deadline) {
        this.searcher = searcher;
        this.lexicon = lexicon;
        this.plan = plan;
        this.query = query;
        this.deadline = deadline;
        this.holding = new Holding(plan, searcher.getIndexReader());
        for (QueryPlan.Variant variant : plan.variants()) {
            closeness.add(new Closeness(variant.codes(), lexicon));
            wordCodes.add(QueryPlan.words(variant.text()).stream()
                    .map(Analysis::codes)
                    .toList());
        }
    }

    /** Everything that answers within the view, with counts of all facets or of the one that is left open. */
    Ranked rank(Visibility.View view, Collection<Facet> counted) throws IOException {
        Map<Integer, Candidate> candidates = new HashMap<>();
        FacetCounter counter = new FacetCounter(counted, view);
        long exact = 0;
        if (plan.isKeyword()) {
            exact = holding(view, counter, candidates);
        }
        boolean supplemented = exact < FEW;
        if (supplemented) {
            choose(view, candidates);
        }
        List<Candidate> ranked = new ArrayList<>(candidates.values());
        ranked.sort(Comparator.comparingInt(c -> c.doc));
        if (exact > 0 && plan.variants().size() > 1) {
            markTyped(ranked);
        }
        weigh(ranked);
        double best = ranked.stream().mapToDouble(c -> c.near).max().orElse(0);
        ranked.removeIf(c -> !c.exact && (c.near < LEAST || c.near < best * LEAST_OF_BEST));
        if (supplemented && !counted.isEmpty()) {
            count(ranked, counter, exact > 0);
        }
        long near = ranked.stream().filter(c -> !c.exact).count();
        ranked.sort(Comparator.comparing((Candidate c) -> c.expired)
                .thenComparing(c -> -c.score)
                .thenComparing(c -> c.doc));
        return new Ranked(ranked, exact + near, counter.finish(), !deadline.passed());
    }

    /** Documents that hold every word of some variant as typed: counted all, the best kept. */
    private long holding(Visibility.View view, FacetCounter counter, Map<Integer, Candidate> into) throws IOException {
        Gathering gathering = gather(view);
        if (gathering.count() == 0 && holding.includeTexts()) {
            gathering = gather(view);
        }
        if (gathering.count() > 0) {
            gathering.count(counter, searcher.getIndexReader().leaves());
            keep(best(gathering), into);
            if (into.size() == CANDIDATES && anyExpired(into.keySet())) {
                keep(best(gathering.within(view.validOnly())), into);
            }
        }
        return gathering.count();
    }

    private ScoreDoc[] best(Visibility.Seen gathered) throws IOException {
        ScoreDoc[] titles = top(holding.titles(), gathered);
        return titles.length < CANDIDATES ? top(holding.any(false), gathered) : titles;
    }

    private static void keep(ScoreDoc[] hits, Map<Integer, Candidate> into) {
        for (ScoreDoc hit : hits) {
            Candidate candidate = new Candidate(hit.doc, hit.score);
            candidate.exact = true;
            into.putIfAbsent(hit.doc, candidate);
        }
    }

    private boolean anyExpired(Collection<Integer> docs) throws IOException {
        for (int doc : docs) {
            if (isExpired(doc)) {
                return true;
            }
        }
        return false;
    }

    private Gathering gather(Visibility.View view) throws IOException {
        List<Query> frequent = holding.frequentWords();
        if (frequent.isEmpty()) {
            return gather(holding.any(true), view);
        }
        Gathering gathering = gather(frequent.get(0), view);
        for (Query word : frequent.subList(1, frequent.size())) {
            gathering = gather(word, gathering);
        }
        return gathering;
    }

    private Gathering gather(Query wanted, Visibility.Seen seen) throws IOException {
        Gathering gathering = new Gathering();
        run(wanted, ScoreMode.COMPLETE_NO_SCORES, gathering, seen);
        return gathering;
    }

    private void markTyped(List<Candidate> inOrder) throws IOException {
        Query typed = searcher.rewrite(holding.typed());
        Weight weight = searcher.createWeight(typed, ScoreMode.COMPLETE_NO_SCORES, 1);
        LeafReaderContext leaf = null;
        DocIdSetIterator holding = null;
        for (Candidate c : inOrder) {
            if (leaf == null || c.doc >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leafOf(c.doc);
                Scorer scorer = weight.scorer(leaf);
                holding = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            }
            int local = c.doc - leaf.docBase;
            c.typed = (holding.docID() < local ? holding.advance(local) : holding.docID()) == local;
        }
    }

    /** The first stage: pairs of all variants, the rarer the more. */
    private void choose(Visibility.View view, Map<Integer, Candidate> into) throws IOException {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        int documents = searcher.getIndexReader().maxDoc();
        plan.tokens(lexicon, documents).forEach((token, weight) -> {
            pairs.add(new BoostQuery(new TermQuery(new Term(IndexFields.TITLE, token)), weight), Occur.SHOULD);
            if (documents < LARGE || !isCommonBelow(token, documents)) {
                pairs.add(
                        new BoostQuery(new TermQuery(new Term(IndexFields.BODY, token)), weight * BODY_WEIGHT),
                        Occur.SHOULD);
            }
        });
        Query choosing = pairs.build();
        boolean anyExpired = false;
        for (ScoreDoc hit : top(choosing, view)) {
            into.putIfAbsent(hit.doc, new Candidate(hit.doc, hit.score));
            anyExpired |= isExpired(hit.doc);
        }
        if (anyExpired) {
            for (ScoreDoc hit : top(choosing, view.validOnly())) {
                into.putIfAbsent(hit.doc, new Candidate(hit.doc, hit.score));
            }
        }
    }

    /** A pair that stands below many titles chooses nothing and is the dearest to read. */
    private boolean isCommonBelow(String token, int documents) {
        return token.length() == 2
                && Folding.isHan(token.charAt(0))
                && lexicon.bodyCount(token.charAt(0), token.charAt(1)) > documents / 50;
    }

    private boolean isExpired(int doc) throws IOException {
        LeafReaderContext leaf = leafOf(doc);
        NumericDocValues by = leaf.reader().getNumericDocValues(IndexFields.VERIFY_BY);
        return by != null
                && by.advanceExact(doc - leaf.docBase)
                && by.longValue() < query.today().toEpochDay();
    }

    private LeafReaderContext leafOf(int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    private ScoreDoc[] top(Query wanted, Visibility.Seen seen) throws IOException {
        TopScoreDocCollector top = new TopScoreDocCollectorManager(CANDIDATES, null, CANDIDATES).newCollector();
        run(wanted, ScoreMode.TOP_SCORES, top, seen);
        return top.topDocs().scoreDocs;
    }

    private void run(Query wanted, ScoreMode mode, Collector collector, Visibility.Seen seen) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(wanted), mode, 1);
        collector.setWeight(weight);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            if (deadline.passed()) {
                return;
            }
            BulkScorer scorer = weight.bulkScorer(leaf);
            if (scorer == null) {
                continue;
            }
            try {
                var leafCollector = collector.getLeafCollector(leaf);
                var visible = seen.in(leaf);
                int window = 1 << 18;
                for (int from = 0; from < leaf.reader().maxDoc() && !deadline.passed(); ) {
                    from = scorer.score(
                            leafCollector,
                            visible,
                            from,
                            Math.min(from + window, leaf.reader().maxDoc()));
                }
                leafCollector.finish();
            } catch (CollectionTerminatedException done) {
                continue;
            }
        }
    }

    /** The second stage. Candidates come in the order of their documents. */
    private void weigh(List<Candidate> candidates) throws IOException {
        LeafReaderContext leaf = null;
        BinaryDocValues wordings = null;
        BinaryDocValues answers = null;
        NumericDocValues by = null;
        NumericDocValues on = null;
        NumericDocValues substance = null;
        for (Candidate c : candidates) {
            if (leaf == null || c.doc >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leafOf(c.doc);
                wordings = leaf.reader().getBinaryDocValues(IndexFields.WORDINGS);
                answers = leaf.reader().getBinaryDocValues(IndexFields.ANSWER);
                by = leaf.reader().getNumericDocValues(IndexFields.VERIFY_BY);
                on = leaf.reader().getNumericDocValues(IndexFields.VERIFIED_ON);
                substance = leaf.reader().getNumericDocValues(IndexFields.SUBSTANCE);
            }
            int local = c.doc - leaf.docBase;
            if (wordings.advanceExact(local) && answers.advanceExact(local)) {
                weigh(
                        c,
                        wordings.binaryValue().utf8ToString(),
                        answers.binaryValue().utf8ToString());
            }
            if (substance != null && substance.advanceExact(local)) {
                c.worth = substance.longValue() / 100.0;
            }
            if (by.advanceExact(local) && on.advanceExact(local)) {
                String freshness = Visibility.freshness(by.longValue(), on.longValue(), query.today());
                c.expired = Facet.EXPIRED.equals(freshness);
                c.fresh = Facet.FRESH.equals(freshness);
            }
        }
        addChosen(candidates);
    }

    /** Adds what the first stage thought of them, in relation to the best; then what they are worth. */
    private void addChosen(List<Candidate> candidates) {
        float bestChosen = 1e-6f;
        float bestHolding = 1e-6f;
        double nearest = 0;
        for (Candidate c : candidates) {
            nearest = Math.max(nearest, c.near);
            if (c.exact) {
                bestHolding = Math.max(bestHolding, c.chosenScore);
            } else {
                bestChosen = Math.max(bestChosen, c.chosenScore);
            }
        }
        double weight = plan.isKeyword()
                ? CHOSEN_FOR_KEYWORD
                : CHOSEN_FOR_QUESTION + CHOSEN_IN_DOUBT * Math.max(0, 1 - nearest);
        for (Candidate c : candidates) {
            double chosen = weight * c.chosenScore / (c.exact ? bestHolding : bestChosen);
            c.near = (c.near + chosen) * c.worth;
            c.score = (c.score + chosen) * (c.exact ? Math.sqrt(c.worth) : c.worth) * (c.fresh ? 1.01 : 1);
        }
    }

    private void weigh(Candidate candidate, String wordings, String answer) {
        double best = 0;
        double beside = 0;
        for (int v = 0; v < closeness.size(); v++) {
            double weight = plan.variants().get(v).weight();
            boolean several = wordings.indexOf('\n') >= 0;
            double covered = closeness.get(v).coverage(wordings);
            double whole = WHOLE * covered;
            double together = COVERED * covered + ANSWER * (closeness.get(v).coverageWith(answer) - covered);
            if (!plan.isKeyword()) {
                together += JOINED * closeness.get(v).of(wordings, 0, wordings.length());
            }
            beside = Math.max(beside, weight * together);
            double held = WORD * heldShare(wordings, wordCodes.get(v));
            int from = 0;
            while (from <= wordings.length()) {
                int end = wordings.indexOf('\n', from);
                int to = end < 0 ? wordings.length() : end;
                double near = closeness.get(v).of(wordings, from, to);
                near += several && near > 0 ? whole - WHOLE * near : 0;
                candidate.near = Math.max(candidate.near, near * weight);
                if (plan.isKeyword() && near > 0) {
                    near += holds(wordings, from, to, wordCodes.get(v))
                            ? HOLDS
                            : closeness.get(v).coveredAll() ? COVERS : 0;
                }
                near = (near + held) * weight * (from == 0 ? 1 : OTHER_WORDING);
                if (near > best) {
                    best = near;
                    candidate.variant = v;
                }
                from = to + 1;
            }
        }
        candidate.near += beside;
        double held = !candidate.exact ? 0 : best > HOLDS ? EXACT_TITLE : EXACT_BODY;
        candidate.score = best + held + (candidate.typed ? TYPED : 0) + beside;
    }

    /** How many of several words stand in some wording, which near characters cannot make up for. */
    private static double heldShare(String wordings, List<String> words) {
        if (words.size() < 2) {
            return 0;
        }
        return (double) words.stream().filter(wordings::contains).count() / words.size();
    }

    private static boolean holds(String wordings, int from, int to, List<String> words) {
        for (String word : words) {
            int at = wordings.indexOf(word, from);
            if (at < 0 || at + word.length() > to) {
                return false;
            }
        }
        return !words.isEmpty();
    }

    private void count(List<Candidate> candidates, FacetCounter counter, boolean exactAreCounted) throws IOException {
        List<Candidate> inOrder = new ArrayList<>(candidates);
        inOrder.sort(Comparator.comparingInt(c -> c.doc));
        LeafReaderContext leaf = null;
        for (Candidate c : inOrder) {
            if (c.exact && exactAreCounted) {
                continue;
            }
            if (leaf == null || c.doc >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leafOf(c.doc);
                counter.enter(leaf);
            }
            counter.count(c.doc - leaf.docBase);
        }
    }

    static Set<Facet> openFacets(SearchQuery query) {
        EnumSet<Facet> open = EnumSet.allOf(Facet.class);
        open.removeAll(query.filters().keySet());
        return open;
    }

    /** All documents of a query. Without scores: the best are chosen by a pass that may skip most. */
    private static final class Gathering implements Collector, Visibility.Seen {
        private final Map<Integer, FixedBitSet> found = new HashMap<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            FixedBitSet here = new FixedBitSet(leaf.reader().maxDoc());
            found.put(leaf.ord, here);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // Nothing is scored.
                }

                @Override
                public void collect(int doc) {
                    here.set(doc);
                }
            };
        }

        long count() {
            return found.values().stream().mapToLong(FixedBitSet::cardinality).sum();
        }

        void count(FacetCounter facets, List<LeafReaderContext> leaves) throws IOException {
            for (LeafReaderContext leaf : leaves) {
                if (found.containsKey(leaf.ord)) {
                    facets.enter(leaf);
                    facets.countAll(found.get(leaf.ord));
                }
            }
        }

        @Override
        public Bits in(LeafReaderContext leaf) {
            Bits here = found.get(leaf.ord);
            return here == null ? new Bits.MatchNoBits(leaf.reader().maxDoc()) : here;
        }

        /** Those of them that the other sees as well. */
        Visibility.Seen within(Visibility.Seen other) {
            return leaf -> {
                FixedBitSet both = new FixedBitSet(leaf.reader().maxDoc());
                Bits seen = other.in(leaf);
                BitSetIterator each = new BitSetIterator(found.getOrDefault(leaf.ord, both), 0);
                for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                    if (seen == null || seen.get(doc)) {
                        both.set(doc);
                    }
                }
                return both;
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
