package zhijie.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** How this node's index stands, as numbers in {@code /metrics}. */
@ApplicationScoped
public class SearchGauges {

    @Inject
    private Indexer indexer;

    @Gauge(
            name = "zhijie_search_lag_changes",
            absolute = true,
            unit = "none",
            description = "Changes committed and not yet found by search on this node; -1 while that is unknown")
    public long lag() {
        return indexer.isStarted() ? indexer.lag() : -1;
    }

    @Gauge(
            name = "zhijie_search_documents",
            absolute = true,
            unit = "none",
            description = "Documents in the search index of this node")
    public long documents() {
        return indexer.isStarted() ? indexer.keeper().status().size() : 0;
    }

    @Gauge(
            name = "zhijie_search_skipped_documents",
            absolute = true,
            unit = "none",
            description = "Documents that cannot be indexed; the log names them")
    public long skipped() {
        return indexer.isStarted() ? indexer.keeper().status().skipped().size() : 0;
    }
}
