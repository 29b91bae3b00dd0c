package zhijie.common;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one page of a query: the count, then the rows. */
public final class Slices {

    /** Rows of a page where the list doesn't say otherwise. */
    public static final int SIZE = 20;

    private Slices() {}

    /**
     * A page of a projection.
     *
     * @param parameters by name; null values are left out, for what they filter isn't in the query
     * @param page from 1; a page after the last shows the last
     */
    public static Slice<Object[]> of(
            EntityManager entities, String count, String select, Map<String, Object> parameters, int page) {
        return entities(entities, Object[].class, count, select, parameters, page, SIZE);
    }

    /**
     * A page of whole entities.
     *
     * @param fetched paths of what is read with them in the same statement, nested ones too
     */
    public static <T> Slice<T> entities(
            EntityManager entities,
            Class<T> type,
            String count,
            String select,
            Map<String, Object> parameters,
            int page,
            int size,
            String... fetched) {
        long total = with(entities.createQuery(count, Long.class), parameters).getSingleResult();
        int shown = Slice.nearest(total, page, size);
        List<T> rows = total == 0
                ? List.of()
                : fetch(with(entities.createQuery(select, type), parameters), fetched)
                        .setFirstResult((shown - 1) * size)
                        .setMaxResults(size)
                        .getResultList();
        return new Slice<>(rows, total, shown, size);
    }

    /** Reads with a query's entities what these paths lead to. */
    public static <Q extends Query> Q fetch(Q query, String... paths) {
        for (String path : paths) {
            query.setHint("eclipselink.left-join-fetch", path);
        }
        return query;
    }

    /** The parameters with one more. */
    public static Map<String, Object> and(Map<String, Object> parameters, String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    /** Sets the parameters that the query has: null values are left out. */
    public static <Q extends Query> Q with(Q query, Map<String, Object> parameters) {
        parameters.forEach((name, value) -> {
            if (value != null) {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
