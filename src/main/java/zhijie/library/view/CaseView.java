package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import zhijie.library.CaseDetail;
import zhijie.library.CaseService;

/** One case: the conversation with its comments, and what to learn from it. */
@Named
@RequestScoped
public class CaseView {

    @Inject
    private CaseService cases;

    private long id;
    private CaseDetail detail;

    public void open() {
        detail = cases.get(id);
    }

    public CaseDetail getDetail() {
        return detail;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
