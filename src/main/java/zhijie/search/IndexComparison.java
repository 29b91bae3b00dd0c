package zhijie.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Comparison of an index with the database, both ways: what the database holds and the index lacks or holds otherwise
 * is indexed, what only the index holds is removed. Changes that come meanwhile go on being applied.
 */
final class IndexComparison {

    private static final int PART = 1_000;

    private final SearchIndex index;
    private final ChangeReader changes;
    private final CarefulReader reader;
    private final SkippedDocuments skipped;
    private final Runnable catchUp;
    private final Map<String, Integer> differing = new TreeMap<>();

    IndexComparison(
            SearchIndex index, ChangeReader changes, CarefulReader reader, SkippedDocuments skipped, Runnable catchUp) {
        this.index = index;
        this.changes = changes;
        this.reader = reader;
        this.skipped = skipped;
        this.catchUp = catchUp;
    }

    /** @return how many documents differed, a type */
    Map<String, Integer> run() {
        catchUp.run();
        Map<String, long[]> ids = changes.allIds();
        Set<String> types = new TreeSet<>(index.types());
        types.addAll(ids.keySet());
        for (String type : types) {
            compare(type, ids.getOrDefault(type, new long[0]));
        }
        return differing;
    }

    private void compare(String type, long[] ids) {
        Fingerprints indexed = index.fingerprints(type);
        for (int from = 0; from < ids.length; from += PART) {
            List<Long> part = Arrays.stream(ids, from, Math.min(ids.length, from + PART))
                    .boxed()
                    .toList();
            List<Long> wrong = differing(type, part, indexed);
            if (!wrong.isEmpty()) {
                catchUp.run();
                repair(type, differing(type, wrong, index.fingerprints(type)));
            }
            catchUp.run();
        }
        repair(type, indexed.without(ids).boxed().toList());
    }

    /** Those of the ids that the index holds otherwise than the database, or only one of both. */
    private List<Long> differing(String type, List<Long> ids, Fingerprints indexed) {
        Set<Long> wrong = new LinkedHashSet<>();
        ids.stream().filter(indexed::has).forEach(wrong::add);
        for (SearchDocument document : reader.load(type, ids)) {
            long id = document.key().id();
            wrong.remove(id);
            if (!indexed.has(id, IndexFields.fingerprint(document))) {
                wrong.add(id);
            }
        }
        return List.copyOf(wrong);
    }

    private void repair(String type, List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<SearchDocument> found = reader.load(type, ids);
        List<DocumentKey> gone = new ArrayList<>(
                ids.stream().map(id -> new DocumentKey(type, id)).toList());
        found.forEach(document -> gone.remove(document.key()));
        Map<DocumentKey, String> refused = index.apply(found, gone, index.changeNumber());
        skipped.indexed(found);
        skipped.add(refused);
        differing.merge(type, ids.size(), Integer::sum);
    }
}
