package zhijie.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/**
 * Skipped documents: those that could not be read from the database or taken by the index, so that one of them keeps
 * no other from being found. Each is named in the log; the nightly comparison finds it missing and tries it again.
 */
final class SkippedDocuments {

    private static final Logger LOG = Logger.getLogger(SkippedDocuments.class.getName());
    private static final int MOST_KEPT = 1_000;

    private final Map<DocumentKey, String> reasons = new LinkedHashMap<>();

    synchronized void add(Map<DocumentKey, String> skipped) {
        skipped.forEach((key, reason) -> {
            LOG.warning(() -> "Search skips " + key + ", which cannot be indexed: " + reason);
            if (reasons.size() < MOST_KEPT || reasons.containsKey(key)) {
                reasons.put(key, reason);
            }
        });
    }

    synchronized void indexed(Collection<SearchDocument> documents) {
        if (!reasons.isEmpty()) {
            documents.forEach(document -> reasons.remove(document.key()));
        }
    }

    synchronized List<DocumentKey> keys() {
        return List.copyOf(reasons.keySet());
    }
}
