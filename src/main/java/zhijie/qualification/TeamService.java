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
import zhijie.people.Person;
import zhijie.people.Requires;
import zhijie.people.Viewer;

/**
 * Results of a team: people × rows, the course of an indicator, the distribution of totals. HR sees everybody, a
 * supervisor her own people, anybody herself.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.READ)
public class TeamService {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int MOST_PERIODS = 12;

    @Inject
    private ScorecardRepository scorecards;

    @Inject
    private ReadingRepository readings;

    @Inject
    private RoleRepository roles;

    @Inject
    private CurrentUser user;

    /** A cell: points of a row, and how good they are from 1 (poor) to 4 (full), 0 without a score. */
    public record Cell(BigDecimal points, BigDecimal full, int level) {

        /** Points out of what the row is worth. */
        public String getText() {
            return (points == null ? "—" : Sentences.plain(points)) + " / "
                    + (full == null ? "—" : Sentences.plain(full));
        }
    }

    /** A scorecard's line: whose, of which period. */
    public record Line(
            Long scorecardId,
            Long personId,
            String name,
            String period,
            BigDecimal total,
            Band band,
            List<Cell> cells) {

        /** The total without needless zeros; a dash without one. */
        public String getSum() {
            return total == null ? "—" : Sentences.plain(total);
        }
    }

    /** A team's scorecards of a period. */
    public record HeatMap(List<RowSpec> rows, List<Line> lines, List<Bin> distribution, BigDecimal median) {}

    /** Totals from a bound up to the next. */
    public record Bin(String label, int count) {}

    /** A point of an indicator's course: the mean over the people shown, and how many they are. */
    public record Point(String period, BigDecimal mean, int people) {}

    /** Roles that the viewer may see scorecards of, her people's before her own: code to title. */
    public Map<String, String> roles() {
        Map<String, String> titles = new LinkedHashMap<>();
        scorecards
                .choices("r.code, r.title", mine("s.person.id <> :self"), withMe(Map.of("self", self())), "r.title")
                .forEach(pair -> titles.put((String) pair[0], (String) pair[1]));
        scorecards
                .choices("r.code, r.title", "s.person.id = :self", Map.of("self", self()), "r.title")
                .forEach(pair -> titles.putIfAbsent((String) pair[0], (String) pair[1]));
        return titles;
    }

    /** Periods in which people of a role whom the viewer may see were scored, newest first. */
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

    /** The people of a role whom the viewer may see, by the rows of their table, in a period. */
    public HeatMap heatMap(String roleCode, String periodCode) {
        return map(scorecards.list(
                mine("t.role.code = :role and s.period.code = :period order by p.name"),
                withMe(Map.of("role", roleCode, "period", periodCode))));
    }

    /** The viewer herself in a role: her last periods by the rows of the newest table. */
    public HeatMap own(String roleCode) {
        List<ScorecardEntry> entries = scorecards.list(
                "s.person.id = :self and t.role.code = :role order by s.period.startsOn desc",
                Map.of("self", self(), "role", roleCode));
        return map(entries.subList(0, Math.min(MOST_PERIODS, entries.size())));
    }

    /** Scorecards by the rows of the first one's table; other versions of it meet them by the code of a row. */
    private HeatMap map(List<ScorecardEntry> entries) {
        if (entries.isEmpty()) {
            return new HeatMap(List.of(), List.of(), List.of(), null);
        }
        List<Long> tableIds =
                entries.stream().map(entry -> entry.table().id()).distinct().toList();
        Map<Long, Map<String, TableRow>> rowsOf = new HashMap<>();
        for (QualificationTable table : roles.tables("t.id in :ids", Map.of("ids", tableIds))) {
            Map<String, TableRow> byCode = new LinkedHashMap<>();
            table.rows().forEach(row -> byCode.put(row.code(), row));
            rowsOf.put(table.id(), byCode);
        }
        List<RowSpec> rows = rowsOf.get(tableIds.get(0)).values().stream()
                .map(TableRow::spec)
                .toList();
        Map<Long, Map<Long, BigDecimal>> points =
                scorecards.points(entries.stream().map(ScorecardEntry::id).toList());
        List<Line> lines = entries.stream()
                .map(entry -> new Line(
                        entry.id(),
                        entry.person().id(),
                        entry.person().name(),
                        entry.period().code(),
                        entry.total(),
                        entry.band(),
                        cells(rows, rowsOf.get(entry.table().id()), points.getOrDefault(entry.id(), Map.of()))))
                .toList();
        List<BigDecimal> totals = lines.stream()
                .map(Line::total)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        return new HeatMap(rows, lines, distribution(totals), median(totals));
    }

    private static List<Cell> cells(List<RowSpec> rows, Map<String, TableRow> own, Map<Long, BigDecimal> points) {
        return rows.stream()
                .map(row -> own.get(row.code()))
                .map(row -> row == null
                        ? new Cell(null, null, 0)
                        : cell(points.get(row.id()), row.spec().points()))
                .toList();
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

    /** The course of an indicator over the last periods for the people of a role whom the viewer may see, oldest first. */
    public List<Point> trend(String roleCode, String indicatorCode) {
        Viewer viewer = user.get();
        List<Long> people = readings.holders(roleCode).stream()
                .filter(person -> viewer.may(Permission.SCORE_ALL)
                        || person.id().equals(viewer.personId())
                        || (viewer.may(Permission.TEAM_READ)
                                && person.manager() != null
                                && person.manager().id().equals(viewer.personId())))
                .map(Person::id)
                .toList();
        return readings.course(indicatorCode, people);
    }

    /** Restricts a condition to those whom the viewer may see. */
    private String mine(String where) {
        Viewer viewer = user.get();
        if (viewer.may(Permission.SCORE_ALL)) {
            return where;
        }
        return viewer.may(Permission.TEAM_READ)
                ? "(s.person.manager.id = :me or s.person.id = :me) and " + where
                : "s.person.id = :me and " + where;
    }

    private Map<String, Object> withMe(Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        if (!user.get().may(Permission.SCORE_ALL)) {
            all.put("me", self());
        }
        return all;
    }

    /** The person who looks; an account without a person is nobody. */
    private Long self() {
        Long person = user.get().personId();
        return person == null ? Long.valueOf(0) : person;
    }
}
