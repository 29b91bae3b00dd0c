package zhijie.search;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps one folder's index: opens it, catches up with the change log, finds it damaged, builds it anew, compares it.
 * One thread steps it; many ask {@link #serving()}.
 */
final class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class.getName());
    private static final int BATCH = 1_000;

    private final IndexHome home;
    private final ChangeReader changes;
    private final Consumer<Set<String>> onTypes;
    private final Function<Path, ? extends SearchIndex> opening;

    private volatile SearchIndex serving;
    private volatile IndexStatus.State state = IndexStatus.State.STARTING;
    private volatile long done;
    private volatile long total;
    private volatile long known;
    private volatile boolean rebuildWanted;
    private volatile boolean damaged;
    private volatile String trouble;
    private Path folder;

    IndexKeeper(IndexHome home, ChangeReader changes, Consumer<Set<String>> onTypes) {
        this(home, changes, onTypes, LuceneSearchIndex::open);
    }

    IndexKeeper(
            IndexHome home,
            ChangeReader changes,
            Consumer<Set<String>> onTypes,
            Function<Path, ? extends SearchIndex> opening) {
        this.home = home;
        this.changes = changes;
        this.onTypes = onTypes;
        this.opening = opening;
    }

    /** The index that answers; null only before the first start is through. */
    SearchIndex serving() {
        return serving;
    }

    IndexStatus status() {
        SearchIndex index = serving;
        long at = index == null ? 0 : index.changeNumber();
        return new IndexStatus(state, done, total, Math.max(0, known - at), index == null ? 0 : sizeOf(index), trouble);
    }

    private static long sizeOf(SearchIndex index) {
        try {
            return index.size();
        } catch (RuntimeException e) {
            return 0;
        }
    }

    void askForRebuild() {
        rebuildWanted = true;
    }

    /** A search met an unreadable index. */
    void foundDamaged() {
        damaged = true;
    }

    void failed(RuntimeException e) {
        trouble = String.valueOf(e.getMessage());
        if (e instanceof DamagedIndexException) {
            damaged = true;
        } else if (isClosedForGood(e)) {
            reopen();
        }
    }

    /** After a full disk Lucene's writer is closed; what was committed is still good. */
    private static boolean isClosedForGood(RuntimeException e) {
        return e instanceof UncheckedIOException || e instanceof org.apache.lucene.store.AlreadyClosedException;
    }

    private void reopen() {
        SearchIndex old = serving;
        if (old == null) {
            return;
        }
        try {
            old.close();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "closing after a failure", e);
        }
        try {
            serving = opening.apply(folder);
        } catch (DamagedIndexException e) {
            damaged = true;
        }
    }

    /** One round of the indexer: whatever has to be done now, in order of need. */
    void step() {
        if (serving == null) {
            open();
        }
        known = changes.range().last();
        if (damaged) {
            build(true);
        } else if (rebuildWanted || isTooFarBehind()) {
            build(false);
        }
        catchUp(serving);
        trouble = null;
    }

    private void open() {
        folder = home.current();
        try {
            serving = opening.apply(folder);
            home.name(folder);
            home.deleteOthers(folder);
            state = IndexStatus.State.SERVING;
        } catch (DamagedIndexException e) {
            LOG.log(Level.WARNING, "The index cannot be opened and will be built anew", e);
            damaged = true;
        }
    }

    /** The log no longer holds what this index lacks, or the index knows more than the database. */
    private boolean isTooFarBehind() {
        ChangeReader.Range range = changes.range();
        long at = serving.changeNumber();
        boolean forgotten = at < range.last() && (range.first() == 0 || range.first() > at + 1);
        return forgotten || at > range.last();
    }

    private void catchUp(SearchIndex index) {
        while (true) {
            ChangeReader.Batch batch = changes.after(index.changeNumber());
            if (batch.number() == index.changeNumber()) {
                return;
            }
            index.apply(batch.upserts(), batch.deletes(), batch.number());
            known = Math.max(known, batch.number());
            onTypes.accept(batch.types());
        }
    }

    /** @param lost whether the serving index cannot be trusted, so that the new one answers while it grows */
    private void build(boolean lost) {
        state = lost ? IndexStatus.State.REPAIRING : IndexStatus.State.REBUILDING;
        Path next = home.fresh();
        SearchIndex old = serving;
        SearchIndex building = opening.apply(next);
        try {
            if (lost) {
                serving = building;
                damaged = false;
                closeQuietly(old);
                old = null;
            }
            fill(building, old);
        } catch (RuntimeException e) {
            if (lost) {
                damaged = true;
            } else {
                building.close();
            }
            throw e;
        }
        home.name(next);
        serving = building;
        folder = next;
        rebuildWanted = false;
        state = IndexStatus.State.SERVING;
        closeQuietly(old);
        home.deleteOthers(next);
    }

    private void fill(SearchIndex building, SearchIndex old) {
        long number = changes.range().last();
        Map<String, List<Long>> ids = changes.allIds();
        done = 0;
        total = ids.values().stream().mapToLong(List::size).sum();
        CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
        for (Map.Entry<String, List<Long>> entry : ids.entrySet()) {
            List<Long> all = entry.getValue();
            for (int from = 0; from < all.size(); from += BATCH) {
                List<Long> part = all.subList(from, Math.min(all.size(), from + BATCH));
                List<SearchDocument> documents = changes.load(entry.getKey(), part);
                finish(writing);
                writing = CompletableFuture.runAsync(() -> building.load(documents));
                done += part.size();
                if (old != null) {
                    catchUp(old);
                }
            }
        }
        finish(writing);
        building.apply(List.of(), List.of(), number);
        catchUp(building);
    }

    /** Waits for the part that is written while the next one is read. */
    private static void finish(CompletableFuture<Void> writing) {
        try {
            writing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void closeQuietly(SearchIndex index) {
        if (index != null) {
            try {
                index.close();
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "closing the former index", e);
            }
        }
    }

    /**
     * Compares index and database both ways and repairs what differs; reads every byte of the index.
     *
     * @return how many documents differed, a type
     */
    Map<String, Integer> compare() {
        if (!serving.check().isEmpty()) {
            damaged = true;
            build(true);
            return Map.of("index", 1);
        }
        catchUp(serving);
        Map<String, Integer> differing = new TreeMap<>();
        Map<String, List<Long>> ids = changes.allIds();
        Set<String> types = new TreeSet<>(serving.types());
        types.addAll(ids.keySet());
        for (String type : types) {
            int count = compare(type, ids.getOrDefault(type, List.of()));
            if (count > 0) {
                differing.put(type, count);
            }
        }
        return differing;
    }

    private int compare(String type, List<Long> ids) {
        Map<Long, Long> indexed = serving.fingerprints(type);
        Set<Long> surplus = new HashSet<>(indexed.keySet());
        int count = 0;
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<SearchDocument> wrong = new ArrayList<>();
            for (SearchDocument document : changes.load(type, ids.subList(from, Math.min(ids.size(), from + BATCH)))) {
                surplus.remove(document.key().id());
                Long print = indexed.get(document.key().id());
                if (print == null || print != IndexFields.fingerprint(document)) {
                    wrong.add(document);
                }
            }
            if (!wrong.isEmpty()) {
                serving.apply(wrong, List.of(), serving.changeNumber());
                count += wrong.size();
            }
        }
        if (!surplus.isEmpty()) {
            List<DocumentKey> gone =
                    surplus.stream().map(id -> new DocumentKey(type, id)).toList();
            serving.apply(List.of(), gone, serving.changeNumber());
            count += gone.size();
        }
        return count;
    }

    void close() {
        closeQuietly(serving);
    }
}
