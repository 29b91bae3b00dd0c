package zhijie.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A database of FAQs with its change log, in memory: what the indexer reads without a server. */
class RememberedChanges extends ChangeReader {

    private static final int BATCH = 1_000;

    private final Map<Long, SearchDocument> faqs = new TreeMap<>();
    private final TreeMap<Long, Long> log = new TreeMap<>();
    private long last;
    private Runnable onLoad = () -> {};
    private Long poisoned = 0L;
    private boolean away;

    /** So many FAQs, each changed once. */
    static RememberedChanges of(int count) {
        RememberedChanges changes = new RememberedChanges();
        for (int id = 1; id <= count; id++) {
            changes.put(id, "第" + id + "号业务怎么办理");
        }
        return changes;
    }

    synchronized void put(long id, String question) {
        put(SearchDocument.of(new DocumentKey("faq", id), question, "/library/faq/" + id, "按流程办理。"));
    }

    synchronized void put(SearchDocument faq) {
        faqs.put(faq.key().id(), faq);
        log.put(++last, faq.key().id());
    }

    synchronized void remove(long id) {
        faqs.remove(id);
        log.put(++last, id);
    }

    /** What a clock far ahead does: every change is older than the week that the log is kept. */
    synchronized void forgetLog() {
        log.clear();
    }

    void onLoad(Runnable action) {
        onLoad = action;
    }

    @Override
    synchronized Range range() {
        answer();
        return new Range(log.isEmpty() ? 0 : log.firstKey(), last);
    }

    /** A thing that cannot be read for as long as somebody says so. */
    void poison(Long id) {
        poisoned = id;
    }

    /** What a database that is away does to everybody who asks it. */
    void away(boolean now) {
        away = now;
    }

    @Override
    synchronized Batch after(long number) {
        answer();
        Set<Long> ids = new LinkedHashSet<>();
        long to = number;
        for (Map.Entry<Long, Long> entry : log.tailMap(number, false).entrySet()) {
            if (ids.size() == BATCH) {
                break;
            }
            ids.add(entry.getValue());
            to = entry.getKey();
        }
        return new Batch(ids.isEmpty() ? Map.of() : Map.of("faq", List.copyOf(ids)), to, Set.of("faq"));
    }

    @Override
    synchronized Map<String, long[]> allIds() {
        answer();
        return Map.of("faq", faqs.keySet().stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    synchronized Map<String, List<Long>> someIds(int most) {
        answer();
        return Map.of("faq", faqs.keySet().stream().limit(most).toList());
    }

    @Override
    synchronized List<SearchDocument> load(String type, List<Long> ids) {
        onLoad.run();
        answer();
        if (ids.contains(poisoned)) {
            throw new IllegalStateException("cannot be read");
        }
        return ids.stream().filter(faqs::containsKey).map(faqs::get).toList();
    }

    private void answer() {
        if (away) {
            throw new IllegalStateException("The database is away");
        }
    }
}
