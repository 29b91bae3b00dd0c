package zhijie.search.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import zhijie.search.IndexStatus;
import zhijie.search.SearchService;

/** The search index on the administrator's page: how it stands, and its rebuild with progress. */
@Named
@RequestScoped
public class IndexView {

    @Inject
    private SearchService search;

    private IndexStatus status;

    public IndexStatus getStatus() {
        if (status == null) {
            status = search.watch();
        }
        return status;
    }

    public String getStateKey() {
        return "index.state." + getStatus().state();
    }

    /** Whether nothing is under way that one would watch. */
    public boolean isSettled() {
        return getStatus().state() == IndexStatus.State.SERVING;
    }

    public void rebuild() {
        search.rebuild();
        status = null;
    }
}
