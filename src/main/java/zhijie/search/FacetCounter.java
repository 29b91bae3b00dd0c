package zhijie.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts facet values over the documents it is shown, segment by segment and in their order. */
final class FacetCounter {

    private static final int MAX_VALUES = 30;

    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private final List<Column> columns = new ArrayList<>();
    private final LocalDate today;
    private NumericDocValues by;
    private NumericDocValues on;
    private final long[] freshness = new long[3];
    private final boolean withFreshness;

    FacetCounter(Collection<Facet> facets, LocalDate today) {
        this.today = today;
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
        withFreshness = counts.containsKey(Facet.FRESHNESS);
    }

    /** One dimension in one segment. */
    private static final class Column {
        private final Facet facet;
        private final SortedSetDocValues many;
        private final SortedDocValues single;
        private final long[] byOrd;

        Column(Facet facet, SortedSetDocValues values) {
            this.facet = facet;
            this.many = values;
            this.single = DocValues.unwrapSingleton(values);
            this.byOrd = new long[(int) values.getValueCount()];
        }

        void count(int doc) throws IOException {
            if (single != null) {
                if (single.advanceExact(doc)) {
                    byOrd[single.ordValue()]++;
                }
            } else if (many.advanceExact(doc)) {
                for (int i = 0, n = many.docValueCount(); i < n; i++) {
                    byOrd[(int) many.nextOrd()]++;
                }
            }
        }
    }

    void enter(LeafReaderContext leaf) throws IOException {
        leave();
        LeafReader reader = leaf.reader();
        for (Facet facet : counts.keySet()) {
            SortedSetDocValues values = facet == Facet.FRESHNESS ? null : reader.getSortedSetDocValues(facet.field());
            if (values != null) {
                columns.add(new Column(facet, values));
            }
        }
        by = withFreshness ? reader.getNumericDocValues(IndexFields.VERIFY_BY) : null;
        on = withFreshness ? reader.getNumericDocValues(IndexFields.VERIFIED_ON) : null;
    }

    void count(int doc) throws IOException {
        for (Column column : columns) {
            column.count(doc);
        }
        if (by != null && by.advanceExact(doc) && on.advanceExact(doc)) {
            String value = Visibility.freshness(by.longValue(), on.longValue(), today);
            if (value != null) {
                freshness[value.equals(Facet.FRESH) ? 0 : value.equals(Facet.OLDER) ? 1 : 2]++;
            }
        }
    }

    private void leave() throws IOException {
        for (Column column : columns) {
            for (int ord = 0; ord < column.byOrd.length; ord++) {
                if (column.byOrd[ord] > 0) {
                    counts.get(column.facet)
                            .merge(column.many.lookupOrd(ord).utf8ToString(), column.byOrd[ord], Long::sum);
                }
            }
        }
        columns.clear();
    }

    Map<Facet, List<SearchResult.Count>> finish() throws IOException {
        leave();
        if (withFreshness) {
            String[] names = {Facet.FRESH, Facet.OLDER, Facet.EXPIRED};
            for (int i = 0; i < names.length; i++) {
                if (freshness[i] > 0) {
                    counts.get(Facet.FRESHNESS).put(names[i], freshness[i]);
                }
            }
        }
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
