package zhijie.search;

import java.util.Collection;
import java.util.List;

/**
 * Gives the documents of one type out of the database. A feature whose things can be found has one such bean; it is
 * called inside a transaction and asks a constant number of statements a call.
 */
public interface SearchSource {

    /** The type of {@link DocumentKey}, the same as in {@code ContentChanged}. */
    String type();

    /** The documents of these ids, in any order; one that must not be found any more is left out. */
    List<SearchDocument> load(Collection<Long> ids);

    /** Which of these documents look different because things of another type did: lessons follow their course. */
    default List<Long> following(String type, Collection<Long> ids) {
        return List.of();
    }

    /** Ids above {@code after} in rising order, at most {@code limit}; those that {@link #load} leaves out may be there. */
    List<Long> ids(long after, int limit);
}
