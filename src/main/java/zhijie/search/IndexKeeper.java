package zhijie.search;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final int REHEARSED = 50;
    /** Writing costs many times what reading does, so that every processor writes. */
    private static final int WRITERS = Runtime.getRuntime().availableProcessors();

    private static final long REBUILD_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long LOOK_UP_MILLIS = 200;

    private final IndexHome home;
    private final ChangeReader changes;
    private final Consumer<Set<String>> onTypes;
    private final Function<Path, ? extends SearchIndex> opening;
    private final SkippedDocuments skipped = new SkippedDocuments();
    private final CarefulReader reader;

    private volatile SearchIndex serving;
    private volatile IndexStatus.State state = IndexStatus.State.STARTING;
    private volatile long done;
    private volatile long total;
    private volatile long known;
    private volatile boolean rebuildWanted;
    private volatile boolean damaged;
    private volatile String trouble;
    private long rebuildNotBefore = System.nanoTime();
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
        this.reader = new CarefulReader(changes, skipped);
    }

    /** The index that answers; null only before the first start is through. */
    SearchIndex serving() {
        return serving;
    }

    /** The number of the last change that search finds; 0 before there is an index. */
    long applied() {
        SearchIndex index = serving;
        return index == null ? 0 : index.changeNumber();
    }

    IndexStatus status() {
        SearchIndex index = serving;
        boolean asked = rebuildWanted && state == IndexStatus.State.SERVING;
        return new IndexStatus(
                asked ? IndexStatus.State.REBUILDING : state,
                asked ? 0 : done,
                asked ? 0 : total,
                Math.max(0, known - applied()),
                index == null ? 0 : sizeOf(index),
                skipped.keys(),
                trouble);
    }

    private static long sizeOf(SearchIndex index) {
        try {
            return index.size();
        } catch (RuntimeException e) {
            return 0;
        }
    }

    void askForRebuild() {
        rebuildNotBefore = System.nanoTime();
        rebuildWanted = true;
    }

    /** A search met an unreadable index. */
    void foundDamaged() {
        damaged = true;
    }

    void failed(Throwable e) {
        trouble = String.valueOf(e.getMessage());
        damaged |= e instanceof DamagedIndexException;
    }

    /** One round of the indexer: whatever has to be done now, in order of need. */
    void step() {
        if (serving == null) {
            open();
        }
        known = changes.range().last();
        boolean lost = damaged || isTooFarBehind() && serving.size() == 0;
        if (lost) {
            build(true);
        } else if (isTooFarBehind() || rebuildWanted && System.nanoTime() - rebuildNotBefore >= 0) {
            build(false);
        }
        catchUp(serving);
        state = IndexStatus.State.SERVING;
        trouble = rebuildWanted ? trouble : null;
    }

    private void open() {
        folder = home.current();
        try {
            serving = opening.apply(folder);
            home.name(folder);
            home.deleteOthers(folder);
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
            apply(index, batch.ids(), batch.number());
            known = Math.max(known, batch.number());
            onTypes.accept(batch.types());
        }
    }

    /** Indexes these as they are now. */
    private void apply(SearchIndex index, Map<String, List<Long>> changed, long number) {
        List<SearchDocument> found = new ArrayList<>();
        Set<DocumentKey> gone = new LinkedHashSet<>();
        changed.forEach((type, ids) -> {
            ids.forEach(id -> gone.add(new DocumentKey(type, id)));
            found.addAll(reader.load(type, ids));
        });
        found.forEach(document -> gone.remove(document.key()));
        skipped.indexed(found);
        skipped.add(index.apply(found, List.copyOf(gone), number));
    }

    /** Indexes a few documents again, so that the first change finds everything loaded that it needs. */
    void rehearse() {
        apply(serving, changes.someIds(REHEARSED), serving.changeNumber());
    }

    /** @param lost whether the serving index cannot be trusted, so that the new one answers while it grows */
    private void build(boolean lost) {
        state = lost ? IndexStatus.State.REPAIRING : IndexStatus.State.REBUILDING;
        done = 0;
        total = 0;
        trouble = null;
        SearchIndex old = serving;
        Path next = home.fresh();
        SearchIndex building = opening.apply(next);
        if (lost) {
            serving = building;
            folder = next;
            closeQuietly(old);
            old = null;
            home.deleteOthers(next);
        }
        try {
            fill(building, old);
            home.name(next);
        } catch (RuntimeException | Error e) {
            if (lost) {
                damaged = true;
            } else {
                closeQuietly(building);
                home.deleteOthers(folder);
                state = IndexStatus.State.SERVING;
                rebuildNotBefore = System.nanoTime() + REBUILD_AGAIN_NANOS;
            }
            throw e;
        }
        serving = building;
        folder = next;
        damaged = false;
        rebuildWanted = false;
        state = IndexStatus.State.SERVING;
        closeQuietly(old);
        home.deleteOthers(next);
    }

    private void fill(SearchIndex building, SearchIndex old) {
        long number = changes.range().last();
        Map<String, long[]> ids = changes.allIds();
        total = ids.values().stream().mapToLong(all -> all.length).sum();
        Deque<CompletableFuture<Void>> writing = new ArrayDeque<>();
        for (Map.Entry<String, long[]> entry : ids.entrySet()) {
            long[] all = entry.getValue();
            for (int from = 0; from < all.length; from += BATCH) {
                List<Long> part = Arrays.stream(all, from, Math.min(all.length, from + BATCH))
                        .boxed()
                        .toList();
                List<SearchDocument> documents = reader.load(entry.getKey(), part);
                if (writing.size() >= WRITERS) {
                    finish(writing.remove());
                }
                writing.add(CompletableFuture.runAsync(() -> {
                    skipped.indexed(documents);
                    skipped.add(building.load(documents));
                }));
                done += part.size();
                if (old != null) {
                    catchUp(old);
                }
            }
        }
        writing.forEach(IndexKeeper::finish);
        building.apply(List.of(), List.of(), number);
        catchUp(building);
    }

    /** Waits for a part that is written while others are read. */
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
        List<String> wrong = checkWhileServing();
        if (!wrong.isEmpty()) {
            LOG.warning(() -> "The index is damaged: " + wrong);
            build(true);
            return Map.of("index", 1);
        }
        return new IndexComparison(serving, changes, reader, skipped, () -> catchUp(serving)).run();
    }

    /** What the check finds wrong; changes are applied while it reads. */
    private List<String> checkWhileServing() {
        SearchIndex index = serving;
        CompletableFuture<List<String>> checking = CompletableFuture.supplyAsync(index::check);
        while (true) {
            catchUp(index);
            try {
                return checking.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.log(Level.FINEST, "still checking", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The check was interrupted", e);
            } catch (ExecutionException e) {
                return List.of(String.valueOf(e.getCause()));
            }
        }
    }

    void close() {
        closeQuietly(serving);
    }
}
