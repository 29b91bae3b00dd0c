package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.common.Slice;
import zhijie.qualification.PeriodService;
import zhijie.qualification.RankedRow;
import zhijie.qualification.RankingQuery;
import zhijie.qualification.RankingService;
import zhijie.web.Messages;
import zhijie.web.Query;

/** Totals of a role in a period, ranked, narrowed and put into order, page by page. */
@Named
@RequestScoped
public class ScoresView {

    @Inject
    private RankingService rankings;

    @Inject
    private PeriodService known;

    @Inject
    private Messages say;

    private String role;
    private String period;
    private RankingQuery.Only only;
    private RankingQuery.Order order = RankingQuery.Order.RANK;
    private String who = "";
    private int page = 1;
    private Map<String, String> titles;
    private List<String> periods = List.of();
    private Slice<RankedRow> slice = Slice.of(List.of(), 1, 1);

    public void open() {
        titles = rankings.roles();
        if (role == null || !titles.containsKey(role)) {
            role = titles.keySet().stream().findFirst().orElse(null);
        }
        periods = role == null ? List.of() : rankings.periods(role);
        if (period == null || !periods.contains(period)) {
            period = known.usual(periods).orElse(null);
        }
        if (period != null) {
            slice = rankings.page(new RankingQuery(role, period, only, who, order, page));
        }
    }

    /** Whom the ranking can be narrowed to, in words; the empty choice is everybody. */
    public Map<String, String> getOnlyChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", say.text("ranking.everybody"));
        for (RankingQuery.Only it : RankingQuery.Only.values()) {
            choices.put(it.name(), say.text(it.getKey()));
        }
        return choices;
    }

    public Map<String, String> getOrderChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (RankingQuery.Order it : RankingQuery.Order.values()) {
            choices.put(it.name(), say.text(it.getKey()));
        }
        return choices;
    }

    /** Whether not everybody was asked for. */
    public boolean isNarrowed() {
        return only != null || !who.isEmpty();
    }

    /** The page as an address, up to where its number follows. */
    public String getAddress() {
        return "/scores" + Query.of("role", role, "period", period, "only", only, "who", who, "order", order);
    }

    /** All of it as a workbook. */
    public String getAddressOfSheet() {
        return "/api/v1/sheets/scores/" + role + "/" + period + Query.of("only", only, "who", who, "order", order);
    }

    public Map<String, String> getTitles() {
        return titles;
    }

    public List<String> getPeriods() {
        return periods;
    }

    public Slice<RankedRow> getSlice() {
        return slice;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getOnly() {
        return only == null ? "" : only.name();
    }

    public void setOnly(String only) {
        this.only = Query.choice(RankingQuery.Only.class, only);
    }

    public String getOrder() {
        return order.name();
    }

    public void setOrder(String order) {
        RankingQuery.Order chosen = Query.choice(RankingQuery.Order.class, order);
        this.order = chosen == null ? RankingQuery.Order.RANK : chosen;
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
