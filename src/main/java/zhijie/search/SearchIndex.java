package zhijie.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The port to a search engine: takes batches of documents with the number of the change that they bring the index up
 * to, and answers queries.
 *
 * <p>Always holds: what {@link #apply} has returned for is durable together with its number and visible to the next
 * search. It is never the truth: the database is, and everything here can be built again from it.
 */
public interface SearchIndex extends AutoCloseable {

    /**
     * @param changeNumber the last change contained in this batch; never smaller than {@link #changeNumber()}
     * @return documents that cannot be indexed, each with the reason; the index holds no version of them any more
     */
    Map<DocumentKey, String> apply(List<SearchDocument> upserts, List<DocumentKey> deletes, long changeNumber);

    /**
     * Fills a new index with documents that it does not hold yet; they are durable after the next {@link #apply}.
     *
     * @return documents that cannot be indexed, each with the reason
     */
    Map<DocumentKey, String> load(List<SearchDocument> documents);

    SearchResult search(SearchQuery query);

    /** Completions for a half-typed query, best first, each with at least one hit that the viewer may see. */
    List<String> suggest(SearchQuery query);

    /** Hits that are about the same as the given document, without itself. */
    List<SearchResult.Hit> related(DocumentKey key, SearchQuery query);

    /** A document by its key, whoever may see it; without its audience. */
    Optional<SearchDocument> find(DocumentKey key);

    /** The number that the durable index stands at; 0 for an empty one. */
    long changeNumber();

    long size();

    /** What is in the index of a type, for comparing with the database. */
    Fingerprints fingerprints(String type);

    Set<String> types();

    /**
     * Reads everything that is durable and looks whether it hangs together, while batches are applied; empty if all is
     * well, otherwise what is wrong.
     */
    List<String> check();

    @Override
    void close();
}
