package zhijie.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Reads the change log and, through the sources, what the changed things look like now. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ChangeReader {

    private static final int BATCH = 1_000;
    private static final int PAGE = 10_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    @Any
    private Instance<SearchSource> sources;

    /**
     * What changed next.
     *
     * @param ids what has to be looked at again, a type that has a source
     * @param number the last change contained
     * @param types types that changed, those without a source too
     */
    record Batch(Map<String, List<Long>> ids, long number, Set<String> types) {}

    /** @param first the first number still kept, 0 if none is; {@code last} the last given */
    record Range(long first, long last) {}

    Range range() {
        Object last = entities.createNativeQuery("select value from search_counter where name = 'change'")
                .getSingleResult();
        Object first = entities.createNativeQuery("select min(number) from search_change")
                .getSingleResult();
        return new Range(first == null ? 0 : ((Number) first).longValue(), ((Number) last).longValue());
    }

    /** The changes after a number; the same number if there are none. */
    @SuppressWarnings("unchecked")
    Batch after(long number) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select number, type, item_id from search_change where number > ? order by number")
                .setParameter(1, number)
                .setMaxResults(BATCH)
                .getResultList();
        Map<String, Set<Long>> changed = new LinkedHashMap<>();
        long last = number;
        for (Object[] row : rows) {
            last = ((Number) row[0]).longValue();
            changed.computeIfAbsent((String) row[1], type -> new LinkedHashSet<>())
                    .add(((Number) row[2]).longValue());
        }
        Map<String, List<Long>> ids = new LinkedHashMap<>();
        for (SearchSource source : sources) {
            Set<Long> wanted = new LinkedHashSet<>(changed.getOrDefault(source.type(), Set.of()));
            changed.forEach((type, those) -> wanted.addAll(source.following(type, those)));
            if (!wanted.isEmpty()) {
                ids.put(source.type(), List.copyOf(wanted));
            }
        }
        return new Batch(ids, last, changed.keySet());
    }

    /** All ids of all sources in rising order, for a rebuild and for the nightly comparison. */
    Map<String, long[]> allIds() {
        Map<String, long[]> all = new TreeMap<>();
        for (SearchSource source : sources) {
            LongStream.Builder ids = LongStream.builder();
            for (List<Long> page = source.ids(0, PAGE); !page.isEmpty(); ) {
                page.forEach(ids::add);
                page = page.size() < PAGE ? List.of() : source.ids(page.get(page.size() - 1), PAGE);
            }
            all.put(source.type(), ids.build().toArray());
        }
        return all;
    }

    /** Some ids of every source. */
    Map<String, List<Long>> someIds(int most) {
        Map<String, List<Long>> some = new TreeMap<>();
        for (SearchSource source : sources) {
            some.put(source.type(), source.ids(0, most));
        }
        return some;
    }

    /** What these things look like now; one that must not be found is left out. */
    List<SearchDocument> load(String type, List<Long> ids) {
        for (SearchSource source : sources) {
            if (source.type().equals(type)) {
                return source.load(ids);
            }
        }
        return List.of();
    }

    /** Says that a node's index holds all changes up to the number. */
    void acknowledge(String node, long number) {
        entities.createNativeQuery(
                        "replace into search_node (name, number, seen_at)" + " values (?, ?, current_timestamp(3))")
                .setParameter(1, node)
                .setParameter(2, number)
                .executeUpdate();
    }

    /**
     * Forgets the changes that every node has acknowledged. A node that was silent for a week is not waited for; it
     * builds its index anew when it comes back. The week of one last seen at a time that is still to come, which a
     * clock set back leaves behind, starts now.
     *
     * @return how many changes were forgotten
     */
    int forgetAcknowledged() {
        entities.createNativeQuery("update search_node set seen_at = current_timestamp(3)"
                        + " where seen_at > current_timestamp(3)")
                .executeUpdate();
        entities.createNativeQuery(
                        "delete from search_node where seen_at < date_sub(current_timestamp(3), interval 7 day)")
                .executeUpdate();
        return entities.createNativeQuery(
                        "delete from search_change where number <= (select min(number) from search_node)")
                .executeUpdate();
    }
}
