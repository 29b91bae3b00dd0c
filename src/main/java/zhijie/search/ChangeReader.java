package zhijie.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the change log and, through the sources, what the changed things look like now. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ChangeReader {

    private static final int BATCH = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    @Any
    private Instance<SearchSource> sources;

    @Inject
    private Clock clock;

    /**
     * What to apply next.
     *
     * @param number the last change contained
     * @param types types that changed, those without a source too
     */
    record Batch(List<SearchDocument> upserts, List<DocumentKey> deletes, long number, Set<String> types) {}

    /** @param first the first number still kept, 0 if none is; {@code last} the last given */
    record Range(long first, long last) {}

    Range range() {
        Object last = entities.createNativeQuery("select value from search_counter where name = 'change'")
                .getSingleResult();
        Object first = entities.createNativeQuery("select min(number) from search_change")
                .getSingleResult();
        return new Range(first == null ? 0 : ((Number) first).longValue(), ((Number) last).longValue());
    }

    /** The changes after a number; a batch without documents if there are none. */
    @SuppressWarnings("unchecked")
    Batch after(long number) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select number, type, item_id from search_change where number > ? order by number")
                .setParameter(1, number)
                .setMaxResults(BATCH)
                .getResultList();
        Map<String, Set<Long>> ids = new LinkedHashMap<>();
        long last = number;
        for (Object[] row : rows) {
            last = ((Number) row[0]).longValue();
            ids.computeIfAbsent((String) row[1], type -> new LinkedHashSet<>()).add(((Number) row[2]).longValue());
        }
        List<SearchDocument> upserts = new ArrayList<>();
        List<DocumentKey> deletes = new ArrayList<>();
        for (SearchSource source : sources) {
            Set<Long> wanted = new LinkedHashSet<>(ids.getOrDefault(source.type(), Set.of()));
            ids.forEach((type, changed) -> wanted.addAll(source.following(type, changed)));
            if (!wanted.isEmpty()) {
                List<SearchDocument> found = source.load(wanted);
                upserts.addAll(found);
                Set<Long> missing = new HashSet<>(wanted);
                found.forEach(document -> missing.remove(document.key().id()));
                missing.forEach(id -> deletes.add(new DocumentKey(source.type(), id)));
            }
        }
        return new Batch(upserts, deletes, last, ids.keySet());
    }

    /** All ids of all sources, for a rebuild and for the nightly comparison. */
    Map<String, List<Long>> allIds() {
        Map<String, List<Long>> all = new HashMap<>();
        for (SearchSource source : sources) {
            List<Long> ids = new ArrayList<>();
            for (List<Long> page = source.ids(0, BATCH * 10); !page.isEmpty(); ) {
                ids.addAll(page);
                page = page.size() < BATCH * 10 ? List.of() : source.ids(page.get(page.size() - 1), BATCH * 10);
            }
            all.put(source.type(), ids);
        }
        return all;
    }

    List<SearchDocument> load(String type, List<Long> ids) {
        for (SearchSource source : sources) {
            if (source.type().equals(type)) {
                return source.load(ids);
            }
        }
        return List.of();
    }

    /** Forgets changes that every node had a week for; a node away longer builds its index anew. */
    int forgetOld() {
        Timestamp before = Timestamp.from(clock.instant().minus(Duration.ofDays(7)));
        return entities.createNativeQuery("delete from search_change where at < ?")
                .setParameter(1, before)
                .executeUpdate();
    }
}
