package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import zhijie.common.Slice;
import zhijie.library.CaseRow;
import zhijie.library.CaseService;
import zhijie.library.ResourceType;
import zhijie.library.Scene;

/** The list of cases, narrowed to a scene, an industry or a task. */
@Named
@RequestScoped
public class CasesView extends ResourceListView {

    @Inject
    private CaseService cases;

    private Slice<CaseRow> slice;

    public void open() {
        openChoices();
        slice = cases.list(filter(), getPage());
    }

    public Slice<CaseRow> getSlice() {
        return slice;
    }

    public List<Scene> getScenes() {
        return Scene.of(ResourceType.CASE);
    }
}
