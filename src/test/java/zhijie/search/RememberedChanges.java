package zhijie.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** So many FAQs, each changed once. */
    static RememberedChanges of(int count) {
        RememberedChanges changes = new RememberedChanges();
        for (int id = 1; id <= count; id++) {
            changes.put(id, "第" + id + "号业务怎么办理");
        }
        return changes;
    }

    synchronized void put(long id, String question) {
        faqs.put(id, SearchDocument.of(new DocumentKey("faq", id), question, "/library/faq/" + id, "按流程办理。"));
        log.put(++last, id);
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
        return new Range(log.isEmpty() ? 0 : log.firstKey(), last);
    }

    @Override
    synchronized Batch after(long number) {
        Set<Long> ids = new LinkedHashSet<>();
        long to = number;
        for (Map.Entry<Long, Long> entry : log.tailMap(number, false).entrySet()) {
            if (ids.size() == BATCH) {
                break;
            }
            ids.add(entry.getValue());
            to = entry.getKey();
        }
        List<SearchDocument> found = load("faq", List.copyOf(ids));
        List<DocumentKey> gone = ids.stream()
                .filter(id -> !faqs.containsKey(id))
                .map(id -> new DocumentKey("faq", id))
                .toList();
        return new Batch(found, gone, to, Set.of("faq"));
    }

    @Override
    synchronized Map<String, List<Long>> allIds() {
        Map<String, List<Long>> all = new LinkedHashMap<>();
        all.put("faq", new ArrayList<>(faqs.keySet()));
        return all;
    }

    @Override
    synchronized List<SearchDocument> load(String type, List<Long> ids) {
        onLoad.run();
        return ids.stream().filter(faqs::containsKey).map(faqs::get).toList();
    }
}
