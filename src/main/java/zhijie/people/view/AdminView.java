package zhijie.people.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import zhijie.people.AccountRow;
import zhijie.people.AccountService;
import zhijie.people.AuditLog;
import zhijie.people.AuditRow;

/** The administrator's page: who may sign in, and what was done last. */
@Named
@RequestScoped
public class AdminView {

    private static final int NEWEST = 100;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Inject
    private AuditLog audit;

    @Inject
    private AccountService service;

    private List<AccountRow> accounts;
    private List<AuditRow> newest;

    public void open() {
        accounts = service.list();
        newest = audit.newest(NEWEST);
    }

    /** When it was done, to the second. */
    public String at(AuditRow row) {
        return SECOND.format(row.at());
    }

    public List<AccountRow> getAccounts() {
        return accounts;
    }

    public List<AuditRow> getNewest() {
        return newest;
    }
}
