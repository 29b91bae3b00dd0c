package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import zhijie.common.Slice;
import zhijie.library.FaqRow;
import zhijie.library.FaqService;
import zhijie.library.ResourceType;
import zhijie.library.Scene;

/** The list of FAQs, narrowed to a scene, an industry or a task. */
@Named
@RequestScoped
public class FaqsView extends ResourceListView {

    @Inject
    private FaqService faqs;

    private Slice<FaqRow> slice;

    public void open() {
        openChoices();
        slice = faqs.list(filter(), getPage());
    }

    public Slice<FaqRow> getSlice() {
        return slice;
    }

    public List<Scene> getScenes() {
        return Scene.of(ResourceType.FAQ);
    }
}
