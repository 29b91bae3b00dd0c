package zhijie.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts facet values over the documents it is shown, segment by segment and in their order. A document costs one
 * count, of its combination of values; what that is made of is read once a segment.
 */
final class FacetCounter {

    private static final int MAX_VALUES = 30;
    private static final List<String> FRESHNESS = List.of(Facet.FRESH, Facet.OLDER, Facet.EXPIRED);

    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private final Visibility.View view;
    private final FixedBitSet[] fresh = new FixedBitSet[FRESHNESS.size()];
    private SortedDocValues combinations;
    private int[] byCombination;

    FacetCounter(Collection<Facet> facets, Visibility.View view) {
        this.view = view;
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    void enter(LeafReaderContext leaf) throws IOException {
        leave();
        if (counts.isEmpty()) {
            return;
        }
        combinations = leaf.reader().getSortedDocValues(IndexFields.COMBINATION);
        byCombination = new int[combinations == null ? 0 : combinations.getValueCount()];
        for (int i = 0; counts.containsKey(Facet.FRESHNESS) && i < fresh.length; i++) {
            fresh[i] = view.freshness(leaf, FRESHNESS.get(i));
        }
    }

    void count(int doc) throws IOException {
        countCombination(doc);
        for (int i = 0; i < fresh.length; i++) {
            if (fresh[i] != null && fresh[i].get(doc)) {
                countFreshness(i, 1);
            }
        }
    }

    void countAll(FixedBitSet docs) throws IOException {
        BitSetIterator each = new BitSetIterator(docs, 0);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            countCombination(doc);
        }
        for (int i = 0; i < fresh.length; i++) {
            if (fresh[i] != null) {
                countFreshness(i, FixedBitSet.intersectionCount(docs, fresh[i]));
            }
        }
    }

    private void countCombination(int doc) throws IOException {
        if (combinations != null && combinations.advanceExact(doc)) {
            byCombination[combinations.ordValue()]++;
        }
    }

    private void countFreshness(int index, long documents) {
        if (documents > 0) {
            counts.get(Facet.FRESHNESS).merge(FRESHNESS.get(index), documents, Long::sum);
        }
    }

    private void leave() throws IOException {
        for (int ord = 0; combinations != null && ord < byCombination.length; ord++) {
            long documents = byCombination[ord];
            if (documents > 0) {
                IndexFields.eachValue(combinations.lookupOrd(ord).utf8ToString(), (facet, value) -> {
                    if (counts.containsKey(facet)) {
                        counts.get(facet).merge(value, documents, Long::sum);
                    }
                });
            }
        }
        combinations = null;
    }

    Map<Facet, List<SearchResult.Count>> finish() throws IOException {
        leave();
        Map<Facet, List<SearchResult.Count>> result = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> result.put(
                facet,
                values.entrySet().stream()
                        .map(e -> new SearchResult.Count(e.getKey(), e.getValue()))
                        .sorted((a, b) -> a.hits() != b.hits()
                                ? Long.compare(b.hits(), a.hits())
                                : a.value().compareTo(b.value()))
                        .limit(MAX_VALUES)
                        .toList()));
        return result;
    }
}
