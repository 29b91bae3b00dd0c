package zhijie.people.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import zhijie.people.AuditLog;
import zhijie.people.AuditRow;

/** The administrator's page: what was done last. */
@Named
@RequestScoped
public class AdminView {

    private static final int NEWEST = 100;

    @Inject
    private AuditLog audit;

    private List<AuditRow> newest;

    public void open() {
        newest = audit.newest(NEWEST);
    }

    public List<AuditRow> getNewest() {
        return newest;
    }
}
