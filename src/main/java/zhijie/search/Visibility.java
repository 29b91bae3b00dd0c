package zhijie.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SparseFixedBitSet;

/**
 * Visibility: which documents of a segment a query may see at all: alive, shown to one of the viewer's tokens, and
 * within the chosen filters. It is laid under every pass over the index in place of the live documents, so that no
 * count, completion or hint can forget it, and costs a bit test a candidate.
 *
 * <p>The sets are kept a segment and a term, since segments never change; a freshness set also belongs to a day.
 */
final class Visibility {

    private static final int KEPT_SETS = 96;
    private static final String VALID = "valid";

    private final Map<IndexReader.CacheKey, Map<String, Bits>> kept = new ConcurrentHashMap<>();

    /** Documents of a segment; null stands for all of them. */
    interface Seen {
        Bits in(LeafReaderContext leaf) throws IOException;
    }

    /** The documents that one query may see. */
    final class View implements Seen {
        private final Set<String> viewer;
        private final Map<Facet, List<String>> filters;
        private final LocalDate today;
        private final boolean validOnly;

        private View(Set<String> viewer, Map<Facet, List<String>> filters, LocalDate today, boolean validOnly) {
            this.viewer = viewer;
            this.filters = filters;
            this.today = today;
            this.validOnly = validOnly;
        }

        @Override
        public Bits in(LeafReaderContext leaf) throws IOException {
            LeafReader reader = leaf.reader();
            List<Bits> all = new ArrayList<>();
            if (reader.getLiveDocs() != null) {
                all.add(reader.getLiveDocs());
            }
            addAny(reader, IndexFields.AUDIENCE, viewer, all);
            for (Map.Entry<Facet, List<String>> filter : filters.entrySet()) {
                if (filter.getKey() == Facet.FRESHNESS) {
                    addAnyFreshness(reader, filter.getValue(), all);
                } else if (!filter.getValue().isEmpty()) {
                    addAny(reader, filter.getKey().field(), filter.getValue(), all);
                }
            }
            if (validOnly) {
                all.add(Visibility.this.freshness(reader, VALID, today));
            }
            return switch (all.size()) {
                case 0 -> null;
                case 1 -> all.get(0);
                default -> new AllOf(all.toArray(Bits[]::new), reader.maxDoc());
            };
        }

        private void addAny(LeafReader reader, String field, Iterable<String> values, List<Bits> all)
                throws IOException {
            List<Bits> any = new ArrayList<>();
            for (String value : values) {
                Bits bits = of(reader, field, value);
                if (bits instanceof Bits.MatchAllBits) {
                    return;
                }
                if (!(bits instanceof Bits.MatchNoBits)) {
                    any.add(bits);
                }
            }
            all.add(any.size() == 1 ? any.get(0) : new AnyOf(any.toArray(Bits[]::new), reader.maxDoc()));
        }

        private void addAnyFreshness(LeafReader reader, List<String> values, List<Bits> all) throws IOException {
            List<Bits> any = new ArrayList<>();
            for (String value : values) {
                any.add(Visibility.this.freshness(reader, value, today));
            }
            all.add(new AnyOf(any.toArray(Bits[]::new), reader.maxDoc()));
        }

        /** The documents of a segment that have this freshness on the day of the query. */
        FixedBitSet freshness(LeafReaderContext leaf, String value) throws IOException {
            return Visibility.this.freshness(leaf.reader(), value, today);
        }

        View without(Facet facet) {
            Map<Facet, List<String>> rest = new LinkedHashMap<>(filters);
            rest.remove(facet);
            return new View(viewer, rest, today, validOnly);
        }

        View validOnly() {
            return new View(viewer, filters, today, true);
        }
    }

    View view(SearchQuery query) {
        return new View(query.viewer(), query.filters(), query.today(), false);
    }

    private Bits of(LeafReader reader, String field, String value) throws IOException {
        Map<String, Bits> sets = sets(reader);
        String key = field + '=' + value;
        Bits bits = sets.get(key);
        if (bits == null) {
            bits = readTerm(reader, new Term(field, value));
            keep(sets, key, bits);
        }
        return bits;
    }

    private static Bits readTerm(LeafReader reader, Term term) throws IOException {
        int count = reader.docFreq(term);
        if (count == 0) {
            return new Bits.MatchNoBits(reader.maxDoc());
        }
        if (count == reader.maxDoc()) {
            return new Bits.MatchAllBits(reader.maxDoc());
        }
        PostingsEnum postings = reader.postings(term, PostingsEnum.NONE);
        if (count < reader.maxDoc() / 64) {
            SparseFixedBitSet sparse = new SparseFixedBitSet(reader.maxDoc());
            for (int d = postings.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = postings.nextDoc()) {
                sparse.set(d);
            }
            return sparse;
        }
        FixedBitSet dense = new FixedBitSet(reader.maxDoc());
        dense.or(postings);
        return dense;
    }

    private FixedBitSet freshness(LeafReader reader, String value, LocalDate today) throws IOException {
        Map<String, Bits> sets = sets(reader);
        String key = Facet.FRESHNESS.field() + '=' + value + '@' + today.toEpochDay();
        if (sets.get(key) instanceof FixedBitSet known) {
            return known;
        }
        FixedBitSet bits = new FixedBitSet(reader.maxDoc());
        NumericDocValues by = reader.getNumericDocValues(IndexFields.VERIFY_BY);
        NumericDocValues on = reader.getNumericDocValues(IndexFields.VERIFIED_ON);
        for (int d = 0; d < reader.maxDoc(); d++) {
            if (by != null && by.advanceExact(d) && on.advanceExact(d)) {
                String is = freshness(by.longValue(), on.longValue(), today);
                if (value.equals(is) || value.equals(VALID) && !Facet.EXPIRED.equals(is)) {
                    bits.set(d);
                }
            }
        }
        keep(sets, key, bits);
        return bits;
    }

    /** The freshness value of a document; null if it does not age. */
    static String freshness(long verifyBy, long verifiedOn, LocalDate today) {
        long now = today.toEpochDay();
        if (verifyBy < now) {
            return Facet.EXPIRED;
        }
        if (verifiedOn == IndexFields.NEVER) {
            return null;
        }
        return verifiedOn >= now - Facet.FRESH_DAYS ? Facet.FRESH : Facet.OLDER;
    }

    private Map<String, Bits> sets(LeafReader reader) {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        return kept.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(kept::remove);
            return new ConcurrentHashMap<>();
        });
    }

    private static void keep(Map<String, Bits> sets, String key, Bits bits) {
        if (sets.size() >= KEPT_SETS) {
            sets.clear();
        }
        sets.put(key, bits);
    }

    private record AllOf(Bits[] parts, int length) implements Bits {
        @Override
        public boolean get(int index) {
            for (Bits part : parts) {
                if (!part.get(index)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record AnyOf(Bits[] parts, int length) implements Bits {
        @Override
        public boolean get(int index) {
            for (Bits part : parts) {
                if (part.get(index)) {
                    return true;
                }
            }
            return false;
        }
    }
}
