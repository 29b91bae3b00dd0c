package zhijie.search.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import zhijie.search.MissRow;
import zhijie.search.SearchGapService;

/** The board of content gaps. */
@Named
@RequestScoped
public class GapsView {

    @Inject
    private SearchGapService gaps;

    private List<MissRow> rows;

    public List<MissRow> getRows() {
        if (rows == null) {
            rows = gaps.gaps();
        }
        return rows;
    }

    public void settle(long id) {
        gaps.settle(id);
        rows = null;
    }
}
