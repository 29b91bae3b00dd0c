package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.qualification.IndicatorSpec;
import zhijie.qualification.PeriodService;
import zhijie.qualification.RuleSpec;
import zhijie.qualification.Sentences;
import zhijie.qualification.TeamService;

/** A team's results: heat map, course of an indicator, distribution; each drawing with its table. */
@Named
@RequestScoped
public class TeamView {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 160;
    private static final int MARGIN = 30;
    private static final int LEFT = 54;

    @Inject
    private TeamService team;

    @Inject
    private PeriodService known;

    @Inject
    private CurrentUser user;

    private String role;
    private String period;
    private String indicator;
    private int page = 1;
    private Map<String, String> titles = Map.of();
    private List<String> periods = List.of();
    private Map<String, String> indicators = new LinkedHashMap<>();
    private TeamService.HeatMap map;
    private List<TeamService.Point> course = List.of();

    /** A dot of the line drawn, with what it stands for. */
    public record Dot(int x, int y, String label) {}

    /** A column of the distribution drawn. */
    public record Column(int x, int y, int height, String label, long count) {}

    public void open() {
        titles = team.roles();
        if (role == null || !titles.containsKey(role)) {
            role = titles.isEmpty() ? null : titles.keySet().iterator().next();
        }
        if (role == null) {
            return;
        }
        if (user.may(Permission.TEAM_READ)) {
            periods = team.periods(role);
            if (period == null || !periods.contains(period)) {
                period = known.usual(periods).orElse(null);
            }
            map = period == null ? null : team.heatMap(role, period, page);
        } else {
            map = team.own(role);
        }
        if (map != null) {
            map.rows().stream()
                    .flatMap(row -> row.rules().stream())
                    .map(RuleSpec::indicator)
                    .filter(java.util.Objects::nonNull)
                    .forEach((IndicatorSpec it) -> indicators.putIfAbsent(it.code(), it.title()));
        }
        if (!indicators.containsKey(indicator)) {
            indicator =
                    indicators.isEmpty() ? null : indicators.keySet().iterator().next();
        }
        course = indicator == null ? List.of() : team.trend(role, indicator);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    /** The lowest mean, at the bottom of the drawing. */
    public BigDecimal getLeast() {
        return course.stream()
                .map(TeamService.Point::mean)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** The highest mean, at the top of the drawing. */
    public BigDecimal getMost() {
        return course.stream()
                .map(TeamService.Point::mean)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** The course as dots between the lowest and the highest mean; a course that never moves is a line at the bottom. */
    public List<Dot> getDots() {
        List<Dot> dots = new ArrayList<>();
        double least = getLeast().doubleValue();
        double span = Math.max(getMost().doubleValue() - least, 0.0001);
        for (int i = 0; i < course.size(); i++) {
            TeamService.Point point = course.get(i);
            int x = course.size() == 1 ? WIDTH / 2 : LEFT + i * (WIDTH - LEFT - MARGIN) / (course.size() - 1);
            double high = (point.mean().doubleValue() - least) / span;
            int y = HEIGHT - MARGIN - (int) Math.round(high * (HEIGHT - 2 * MARGIN));
            dots.add(new Dot(x, y, point.period() + " " + point.mean()));
        }
        return dots;
    }

    /** The line through the dots. */
    public String getLine() {
        StringBuilder line = new StringBuilder();
        getDots().forEach(dot -> line.append(line.isEmpty() ? "M" : "L")
                .append(dot.x())
                .append(' ')
                .append(dot.y()));
        return line.toString();
    }

    public List<Column> getColumns() {
        List<Column> columns = new ArrayList<>();
        long most = map.distribution().stream()
                .mapToLong(TeamService.Bin::count)
                .max()
                .orElse(1);
        int x = 10;
        for (TeamService.Bin bin : map.distribution()) {
            int height = most == 0 ? 0 : (int) (bin.count() * 84 / most);
            columns.add(new Column(x, 108 - height, height, bin.label(), bin.count()));
            x += 56;
        }
        return columns;
    }

    public String getMedian() {
        return map.median() == null ? "—" : Sentences.plain(map.median());
    }

    public TeamService.HeatMap getMap() {
        return map;
    }

    public List<TeamService.Point> getCourse() {
        return course;
    }

    public Map<String, String> getTitles() {
        return titles;
    }

    public List<String> getPeriods() {
        return periods;
    }

    public Map<String, String> getIndicators() {
        return indicators;
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

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }
}
