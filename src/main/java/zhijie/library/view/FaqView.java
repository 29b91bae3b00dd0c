package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import zhijie.library.FaqDetail;
import zhijie.library.FaqService;

/** One FAQ, the sentence to say first. */
@Named
@RequestScoped
public class FaqView {

    @Inject
    private FaqService faqs;

    private long id;
    private FaqDetail detail;

    public void open() {
        detail = faqs.get(id);
    }

    public FaqDetail getDetail() {
        return detail;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
