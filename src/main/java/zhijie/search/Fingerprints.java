package zhijie.search;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.lucene.util.IntroSorter;

/**
 * Fingerprints: which documents of a type an index holds and a number for each that changes with what was indexed.
 * Two arrays, because a million of them have to fit beside everything else.
 */
final class Fingerprints {

    private final long[] ids;
    private final long[] prints;

    private Fingerprints(long[] ids, long[] prints) {
        this.ids = ids;
        this.prints = prints;
    }

    int size() {
        return ids.length;
    }

    boolean has(long id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }

    /** Whether exactly this is indexed of the document. */
    boolean has(long id, long print) {
        int at = Arrays.binarySearch(ids, id);
        return at >= 0 && prints[at] == print;
    }

    /** Those that are not among the ids given in rising order. */
    LongStream without(long[] others) {
        return Arrays.stream(ids).filter(id -> Arrays.binarySearch(others, id) < 0);
    }

    /** Takes documents in any order. */
    static final class Builder {
        private long[] ids = new long[1024];
        private long[] prints = new long[1024];
        private int size;

        void add(long id, long print) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                prints = Arrays.copyOf(prints, size * 2);
            }
            ids[size] = id;
            prints[size++] = print;
        }

        Fingerprints build() {
            new ById(ids, prints).sort(0, size);
            return new Fingerprints(Arrays.copyOf(ids, size), Arrays.copyOf(prints, size));
        }
    }

    /** Sorts both arrays by the first. */
    private static final class ById extends IntroSorter {
        private final long[] ids;
        private final long[] prints;
        private long pivot;

        ById(long[] ids, long[] prints) {
            this.ids = ids;
            this.prints = prints;
        }

        @Override
        protected void setPivot(int at) {
            pivot = ids[at];
        }

        @Override
        protected int comparePivot(int at) {
            return Long.compare(pivot, ids[at]);
        }

        @Override
        protected int compare(int one, int other) {
            return Long.compare(ids[one], ids[other]);
        }

        @Override
        protected void swap(int one, int other) {
            long id = ids[one];
            ids[one] = ids[other];
            ids[other] = id;
            long print = prints[one];
            prints[one] = prints[other];
            prints[other] = print;
        }
    }
}
