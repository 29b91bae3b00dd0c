package zhijie.framework.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import zhijie.framework.FrameworkRow;
import zhijie.framework.FrameworkService;

/** The list of frameworks. */
@Named
@RequestScoped
public class FrameworksView {

    @Inject
    private FrameworkService frameworks;

    private List<FrameworkRow> rows;

    public void open() {
        rows = frameworks.list();
    }

    public List<FrameworkRow> getRows() {
        return rows;
    }
}
