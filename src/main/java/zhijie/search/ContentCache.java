package zhijie.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import zhijie.people.Permission;
import zhijie.people.Requires;

/**
 * What was computed from content alone and holds for everybody, kept until content changes: asking again costs one
 * statement, however large the library is.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class ContentCache {

    /** Filters of lists make many keys; with more, all are computed anew. */
    private static final int MOST_KEPT = 1_000;

    @Inject
    private ContentVersion version;

    /** A value as it was computed at a version of the content. */
    private record Kept(long version, Object value) {}

    private final Map<Object, Kept> kept = new ConcurrentHashMap<>();

    /**
     * The value of a key, computed where content has changed since.
     *
     * @param key a record of the caller's own, which tells values of different kinds apart
     */
    @SuppressWarnings("unchecked")
    public <V> V get(Object key, Supplier<V> compute) {
        long now = version.current();
        Kept known = kept.get(key);
        if (known == null || known.version() != now) {
            known = new Kept(now, compute.get());
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(key, known);
        }
        return (V) known.value();
    }

    /** Computes anew from now on: a restored database may count its changes as another one did. */
    @Requires(Permission.SYSTEM_ADMIN)
    public void forget() {
        kept.clear();
    }
}
