package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.ReadingService;
import zhijie.qualification.RoleService;
import zhijie.web.Query;

/** Whose readings are shown: of which role and period, which part of its people. */
@Named
@ViewScoped
public class ReadingChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingService readings;

    @Inject
    private RoleService roles;

    @Inject
    private PeriodsView periods;

    private String role;
    private PeriodKind kind = PeriodKind.MONTH;
    private String period;
    private String who = "";
    private int page = 1;
    private transient Map<String, String> titles;
    private transient Map<PeriodKind, Long> kinds;

    /** Takes what the address leaves open, or asks for in vain, from what the role's indicators need. */
    void complete() {
        if (!getTitles().containsKey(role)) {
            role = getTitles().keySet().stream().findFirst().orElse(null);
        }
        PeriodKind asked = periods.kindOf(period);
        if (asked != null && getKinds().containsKey(asked)) {
            kind = asked;
        } else if (!getKinds().containsKey(kind)) {
            kind = getKinds().keySet().stream().findFirst().orElse(PeriodKind.MONTH);
        }
        if (period == null || period.isBlank() || (asked != null && asked != kind)) {
            period = periods.usual(kind);
        }
    }

    /** Roles with a table: code to title. */
    public Map<String, String> getTitles() {
        if (titles == null) {
            titles = roles.withTables();
        }
        return titles;
    }

    /** How many indicators of the role are read by which kind of period. */
    public Map<PeriodKind, Long> getKinds() {
        if (kinds == null) {
            kinds = role == null ? Map.of() : readings.kinds(role);
        }
        return kinds;
    }

    /** The newest complete period of another kind as an address. */
    public String addressOf(PeriodKind other) {
        return "/readings" + Query.of("role", role, "by", other, "who", who);
    }

    /** The page as an address, up to where its number follows. */
    public String getAddress() {
        return "/readings" + Query.of("role", role, "period", period, "who", who);
    }

    /** The same people's readings as a workbook. */
    public String getAddressOfSheet() {
        return "/api/v1/sheets/readings/" + role + "/" + period + Query.of("who", who);
    }

    public PeriodKind getKind() {
        return kind;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    /** The kind of period as an address says it. */
    public String getBy() {
        return kind.name();
    }

    public void setBy(String by) {
        PeriodKind asked = Query.choice(PeriodKind.class, by);
        kind = asked == null ? PeriodKind.MONTH : asked;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who == null ? "" : who.strip();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
