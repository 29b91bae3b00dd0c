package zhijie.library;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one page of a projection: the count, then the rows. */
final class Slices {

    private Slices() {}

    /**
     * A page of a projection.
     *
     * @param parameters by name; null values are left out, for what they filter isn't in the query
     * @param page from 1; a page after the last shows the last
     */
    static Slice<Object[]> of(
            EntityManager entities, String count, String select, Map<String, Object> parameters, int page) {
        return entities(entities, Object[].class, count, select, parameters, page);
    }

    /** A page of whole entities. */
    static <T> Slice<T> entities(
            EntityManager entities,
            Class<T> type,
            String count,
            String select,
            Map<String, Object> parameters,
            int page) {
        long total = with(entities.createQuery(count, Long.class), parameters).getSingleResult();
        int last = (int) Math.max(1, (total + Slice.SIZE - 1) / Slice.SIZE);
        int shown = Math.min(Math.max(1, page), last);
        List<T> rows = total == 0
                ? List.of()
                : with(entities.createQuery(select, type), parameters)
                        .setFirstResult((shown - 1) * Slice.SIZE)
                        .setMaxResults(Slice.SIZE)
                        .getResultList();
        return new Slice<>(rows, total, shown, Slice.SIZE);
    }

    /** The parameters with one more. */
    static Map<String, Object> and(Map<String, Object> parameters, String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    private static <Q extends Query> Q with(Q query, Map<String, Object> parameters) {
        parameters.forEach((name, value) -> {
            if (value != null) {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
