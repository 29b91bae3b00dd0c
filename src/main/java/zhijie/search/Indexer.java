package zhijie.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import zhijie.common.Setting;

/**
 * Keeps this node's index equal to the database: one thread that applies the change log, repairs a lost index, builds
 * a new one on request and compares both every night. It fails without harm: what could not be applied stays in the
 * log and is tried again.
 */
@ApplicationScoped
class Indexer {

    private static final Logger LOG = Logger.getLogger(Indexer.class.getName());
    private static final long POLL_MILLIS = 1_000;
    private static final long RETRY_MILLIS = 5_000;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private ChangeReader changes;

    @Inject
    private SearchWords words;

    @Inject
    private Clock clock;

    private final Semaphore bell = new Semaphore(0);
    private Thread thread;
    private IndexKeeper keeper;
    private volatile boolean stopping;
    private Night night;

    /** Starts once the schema is up to date. */
    synchronized void start() {
        if (thread == null) {
            keeper = new IndexKeeper(new IndexHome(folder()), changes, words::changed);
            night = new Night(clock);
            thread = threads.newThread(this::run);
            thread.setName("zhijie-indexer");
            thread.start();
        }
    }

    private static Path folder() {
        Path search = Path.of(Setting.DATA_DIR.value(), "search");
        String node = Setting.NODE.value().replaceAll("[^A-Za-z0-9_-]", "_");
        return node.isEmpty() ? search.resolve("node") : search.resolve("node-" + node);
    }

    @PreDestroy
    synchronized void stop() {
        stopping = true;
        bell.release();
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            keeper.close();
        }
    }

    /** Something was committed. */
    void wake() {
        bell.release();
    }

    /** Builds a new index beside the serving one. */
    void rebuild() {
        keeper().askForRebuild();
        wake();
    }

    IndexKeeper keeper() {
        if (keeper == null) {
            throw new IllegalStateException("The indexer has not started");
        }
        return keeper;
    }

    boolean isStarted() {
        return keeper != null;
    }

    private void run() {
        while (!stopping) {
            long pause = POLL_MILLIS;
            try {
                keeper.step();
                compareAtNight();
            } catch (RuntimeException e) {
                keeper.failed(e);
                LOG.log(Level.WARNING, "The index is behind; it will be tried again", e);
                pause = RETRY_MILLIS;
            }
            await(pause);
        }
    }

    private void await(long millis) {
        try {
            bell.tryAcquire(millis, TimeUnit.MILLISECONDS);
            bell.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private void compareAtNight() {
        if (night.isDue()) {
            Map<String, Integer> repaired = keeper.compare();
            changes.forgetOld();
            words.forgetOld();
            if (!repaired.isEmpty()) {
                LOG.warning(() -> "The index differed from the database and was repaired: "
                        + repaired.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", ")));
            }
        }
    }
}
