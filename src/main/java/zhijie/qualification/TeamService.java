package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;
import zhijie.people.Viewer;

/** Results of a team: people × rows, the course of an indicator, the distribution of totals. */
@ApplicationScoped
@Transactional
@Requires(Permission.TEAM_READ)
public class TeamService {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Inject
    private ScorecardRepository scorecards;

    @Inject
    private ReadingRepository readings;

    @Inject
    private RoleRepository roles;

    @Inject
    private CurrentUser user;

    /** A cell: points of a row, and how good they are from 1 (poor) to 4 (full), 0 without a score. */
    public record Cell(BigDecimal points, BigDecimal full, int level) {}

    /** A person's line. */
    public record Line(Long scorecardId, Long personId, String name, BigDecimal total, Band band, List<Cell> cells) {}

    /** A team's scorecards of a period. */
    public record HeatMap(List<RowSpec> rows, List<Line> lines, List<Bin> distribution, BigDecimal median) {}

    /** Totals from a bound up to the next. */
    public record Bin(String label, int count) {}

    /** A point of an indicator's course: the mean over the people shown, and how many they are. */
    public record Point(String period, BigDecimal mean, int people) {}

    /** Roles that the viewer has scorecards of: code to title. */
    public Map<String, String> roles() {
        Map<String, String> titles = new LinkedHashMap<>();
        scorecards
                .choices("r.code, r.title", mine("1 = 1"), withMe(Map.of()), "r.title")
                .forEach(pair -> titles.put((String) pair[0], (String) pair[1]));
        return titles;
    }

    /** Periods in which the viewer's people of a role were scored, newest first. */
    public List<String> periods(String roleCode) {
        return scorecards
                .choices(
                        "p.code, p.startsOn",
                        mine("r.code = :role"),
                        withMe(Map.of("role", roleCode)),
                        "p.startsOn desc")
                .stream()
                .map(pair -> (String) pair[0])
                .toList();
    }

    public HeatMap heatMap(String roleCode, String periodCode) {
        List<ScorecardEntry> entries = visibleScorecards(
                "t.role.code = :role and s.period.code = :period order by p.name",
                Map.of("role", roleCode, "period", periodCode));
        if (entries.isEmpty()) {
            return new HeatMap(List.of(), List.of(), List.of(), null);
        }
        QualificationTable table = roles.table(entries.get(0).table().id());
        List<RowSpec> rows = table.spec().rows();
        Map<Long, Map<Long, BigDecimal>> points =
                scorecards.points(entries.stream().map(ScorecardEntry::id).toList());
        List<Line> lines = new ArrayList<>();
        for (ScorecardEntry entry : entries) {
            Map<Long, BigDecimal> own = points.getOrDefault(entry.id(), Map.of());
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                cells.add(cell(own.get(table.rows().get(i).id()), rows.get(i).points()));
            }
            lines.add(new Line(
                    entry.id(), entry.person().id(), entry.person().name(), entry.total(), entry.band(), cells));
        }
        List<BigDecimal> totals = lines.stream()
                .map(Line::total)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        return new HeatMap(rows, lines, distribution(totals), median(totals));
    }

    private static Cell cell(BigDecimal points, BigDecimal full) {
        if (points == null || full == null) {
            return new Cell(points, full, 0);
        }
        BigDecimal percent = points.multiply(HUNDRED).divide(full, 1, RoundingMode.HALF_UP);
        int level = percent.compareTo(new BigDecimal("95")) >= 0
                ? 4
                : percent.compareTo(new BigDecimal("80")) >= 0
                        ? 3
                        : percent.compareTo(new BigDecimal("60")) >= 0 ? 2 : 1;
        return new Cell(points, full, level);
    }

    static List<Bin> distribution(List<BigDecimal> totals) {
        String[] labels = {"<60", "60–69", "70–79", "80–89", "90+"};
        int[] counts = new int[labels.length];
        for (BigDecimal total : totals) {
            int tens = total.divide(BigDecimal.TEN, 0, RoundingMode.FLOOR).intValue();
            counts[Math.max(0, Math.min(labels.length - 1, tens - 5))]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            bins.add(new Bin(labels[i], counts[i]));
        }
        return bins;
    }

    /** The middle total, of an even number the mean of both; null of none. */
    static BigDecimal median(List<BigDecimal> sorted) {
        int size = sorted.size();
        if (size == 0) {
            return null;
        }
        return size % 2 == 1
                ? sorted.get(size / 2)
                : sorted.get(size / 2 - 1)
                        .add(sorted.get(size / 2))
                        .divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    /** The course of an indicator over the last periods for the viewer's people of a role, oldest first. */
    public List<Point> trend(String roleCode, String indicatorCode) {
        Viewer viewer = user.get();
        List<Long> people = readings.holders(roleCode).stream()
                .filter(person -> viewer.may(Permission.SCORE_ALL)
                        || (person.manager() != null && person.manager().id().equals(viewer.personId())))
                .map(zhijie.people.Person::id)
                .toList();
        return readings.course(indicatorCode, people);
    }

    private List<ScorecardEntry> visibleScorecards(String where, Map<String, ?> parameters) {
        return scorecards.list(mine(where), withMe(parameters));
    }

    /** Restricts a condition to the viewer's own people, unless she may see all. */
    private String mine(String where) {
        return user.get().may(Permission.SCORE_ALL) ? where : "s.person.manager.id = :me and " + where;
    }

    private Map<String, Object> withMe(Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        Viewer viewer = user.get();
        if (!viewer.may(Permission.SCORE_ALL)) {
            all.put("me", viewer.personId() == null ? Long.valueOf(0) : viewer.personId());
        }
        return all;
    }
}
