package zhijie.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads documents for an index. Where several cannot be read together they are read one by one, and those that still
 * cannot be, while the database answers, are skipped.
 */
final class CarefulReader {

    private final ChangeReader changes;
    private final SkippedDocuments skipped;

    CarefulReader(ChangeReader changes, SkippedDocuments skipped) {
        this.changes = changes;
        this.skipped = skipped;
    }

    List<SearchDocument> load(String type, List<Long> ids) {
        try {
            return changes.load(type, ids);
        } catch (RuntimeException e) {
            return oneByOne(type, ids, e);
        }
    }

    private List<SearchDocument> oneByOne(String type, List<Long> ids, RuntimeException failure) {
        List<SearchDocument> found = new ArrayList<>();
        Map<DocumentKey, String> failed = new LinkedHashMap<>();
        for (Long id : ids) {
            try {
                found.addAll(changes.load(type, List.of(id)));
            } catch (RuntimeException e) {
                changes.range(); // fails in its turn if it is the database that does not answer
                failed.put(new DocumentKey(type, id), e.toString());
            }
        }
        if (failed.size() == ids.size() && ids.size() > 1) {
            throw failure;
        }
        skipped.add(failed);
        return found;
    }
}
