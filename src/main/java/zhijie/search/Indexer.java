package zhijie.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import zhijie.common.Leases;
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
    private static final long ACKNOWLEDGE_NANOS = TimeUnit.SECONDS.toNanos(10);
    /** One of each kind: a question, a keyword, pinyin. */
    private static final List<String> FIRST_QUESTIONS = List.of("客户说退款还没到账怎么办", "投诉", "tousu");

    private static final Duration FORGET_LEASE = Duration.ofMinutes(5);
    private static final Duration NIGHT_LEASE = Duration.ofHours(12);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private ChangeReader changes;

    @Inject
    private SearchWords words;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    private final Semaphore bell = new Semaphore(0);
    private Thread thread;
    private IndexKeeper keeper;
    private volatile boolean stopping;
    private volatile boolean warm;
    private Night night;
    private String node;
    private long acknowledgedAt = System.nanoTime() - ACKNOWLEDGE_NANOS;

    /** Starts once the schema is up to date. */
    synchronized void start() {
        if (thread == null) {
            IndexHome home = new IndexHome(folder());
            node = home.node();
            keeper = new IndexKeeper(home, changes, words::changed);
            night = new Night(clock, System::nanoTime);
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

    /** Changes committed to the database and not found by search on this node; -1 if the database does not answer. */
    long lag() {
        try {
            return Math.max(0, changes.range().last() - keeper().applied());
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "The lag of the index is unknown", e);
            return -1;
        }
    }

    /** Whatever fails, this thread lives: without it nothing would be found any more and nobody would know. */
    private void run() {
        while (!stopping) {
            long pause = POLL_MILLIS;
            try {
                keeper.step();
                warmUp();
                acknowledge();
                compareAtNight();
            } catch (RuntimeException | Error e) {
                keeper.failed(e);
                LOG.log(Level.WARNING, "The index is behind; it will be tried again", e);
                pause = RETRY_MILLIS;
            }
            await(pause);
        }
    }

    /** The first searches and changes read dictionaries and code for a second or more: nobody should wait for that. */
    private void warmUp() {
        SearchIndex index = keeper.serving();
        if (warm || index.size() == 0) {
            return;
        }
        for (String question : FIRST_QUESTIONS) {
            SearchQuery query = SearchQuery.of(question, Set.of(SearchDocument.PUBLIC), LocalDate.now(clock))
                    .withSynonyms(words.synonyms())
                    .within(Duration.ofMinutes(1));
            index.search(query);
            index.suggest(query);
        }
        keeper.rehearse();
        warm = true;
    }

    /** Whether searches are as quick as they will be, or cannot be yet: an index holds nothing or is being repaired. */
    boolean isWarm() {
        IndexStatus status = keeper().status();
        return warm || status.size() == 0 || status.state() == IndexStatus.State.REPAIRING;
    }

    /** Lets the log forget what every node has applied; one node at a time looks for that. */
    private void acknowledge() {
        if (System.nanoTime() - acknowledgedAt >= ACKNOWLEDGE_NANOS) {
            acknowledgedAt = System.nanoTime();
            changes.acknowledge(node, keeper.applied());
            if (leases.take("search-forget", node, FORGET_LEASE)) {
                changes.forgetAcknowledged();
            }
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
            if (leases.take("search-night", node, NIGHT_LEASE)) {
                words.forgetOld();
            }
            if (!repaired.isEmpty()) {
                LOG.warning(() -> "The index differed from the database and was repaired: "
                        + repaired.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", ")));
            }
        }
    }
}
