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
import java.util.TreeMap;
import zhijie.common.Slice;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.people.Requires;

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
    private static final int SIZE = 50;

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

    /** A page of a team's scorecards of a period; distribution and median are of all. */
    public record HeatMap(List<RowSpec> rows, Slice<Line> lines, List<Bin> distribution, BigDecimal median) {}

    /** Totals from a bound up to the next. */
    public record Bin(String label, long count) {}

    /** A point of an indicator's course: the mean over the people shown, and how many they are. */
    public record Point(String period, BigDecimal mean, int people) {}

    /** Roles that the viewer may see scorecards of, her people's before her own: code to title. */
    public Map<String, String> roles() {
        Map<String, Long> self = Map.of("self", self());
        Map<String, String> titles = scorecards.roles(sight("s.person"), "s.person.id <> :self", self);
        scorecards.roles(sight("s.person"), "s.person.id = :self", self).forEach(titles::putIfAbsent);
        return titles;
    }

    /** Periods in which people of a role whom the viewer may see were scored, newest first. */
    public List<String> periods(String roleCode) {
        return scorecards.periods(sight("s.person"), roleCode);
    }

    /** A page of the people of a role whom the viewer may see, by the rows of their table, in a period. */
    public HeatMap heatMap(String roleCode, String periodCode, int page) {
        Sight sight = sight("s.person");
        String where = sight.and("t.role.code = :role and s.period.code = :period");
        Map<String, Object> parameters = sight.with(Map.of("role", roleCode, "period", periodCode));
        return map(
                scorecards.slice(where, parameters, "p.name, s.id", page, SIZE), scorecards.totals(where, parameters));
    }

    /** The viewer herself in a role: her last periods by the rows of the newest table. */
    public HeatMap own(String roleCode) {
        Slice<ScorecardEntry> entries = scorecards.slice(
                "s.person.id = :self and t.role.code = :role",
                Map.of("self", self(), "role", roleCode),
                "s.period.startsOn desc",
                1,
                MOST_PERIODS);
        Map<BigDecimal, Long> totals = new HashMap<>();
        entries.rows().stream()
                .map(ScorecardEntry::total)
                .filter(java.util.Objects::nonNull)
                .forEach(total -> totals.merge(total, 1L, Long::sum));
        return map(new Slice<>(entries.rows(), entries.rows().size(), 1, MOST_PERIODS), totals);
    }

    /** Scorecards by the rows of the first one's table; other versions of it meet them by the code of a row. */
    private HeatMap map(Slice<ScorecardEntry> slice, Map<BigDecimal, Long> totals) {
        List<ScorecardEntry> entries = slice.rows();
        if (entries.isEmpty()) {
            return new HeatMap(List.of(), slice.map(entry -> null), List.of(), null);
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
        Slice<Line> lines = slice.map(entry -> new Line(
                entry.id(),
                entry.person().id(),
                entry.person().name(),
                entry.period().code(),
                entry.total(),
                entry.band(),
                cells(rows, rowsOf.get(entry.table().id()), points.getOrDefault(entry.id(), Map.of()))));
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

    /** @param totals how many have which total */
    static List<Bin> distribution(Map<BigDecimal, Long> totals) {
        String[] labels = {"<60", "60–69", "70–79", "80–89", "90+"};
        long[] counts = new long[labels.length];
        totals.forEach((total, count) -> {
            int tens = total.divide(BigDecimal.TEN, 0, RoundingMode.FLOOR).intValue();
            counts[Math.max(0, Math.min(labels.length - 1, tens - 5))] += count;
        });
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            bins.add(new Bin(labels[i], counts[i]));
        }
        return bins;
    }

    /**
     * The middle total, of an even number the mean of both; null of none.
     *
     * @param totals how many have which total
     */
    static BigDecimal median(Map<BigDecimal, Long> totals) {
        long people = totals.values().stream().mapToLong(Long::longValue).sum();
        if (people == 0) {
            return null;
        }
        BigDecimal upper = null;
        BigDecimal lower = null;
        long seen = 0;
        for (Map.Entry<BigDecimal, Long> entry : new TreeMap<>(totals).entrySet()) {
            seen += entry.getValue();
            if (lower == null && seen * 2 >= people) {
                lower = entry.getKey();
            }
            if (upper == null && seen * 2 > people) {
                upper = entry.getKey();
            }
        }
        return lower.equals(upper) ? lower : lower.add(upper).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    /** The course of an indicator over the last periods for the people of a role whom the viewer may see, oldest first. */
    public List<Point> trend(String roleCode, String indicatorCode) {
        return readings.course(sight("r.person"), roleCode, indicatorCode, MOST_PERIODS);
    }

    private Sight sight(String person) {
        return Sight.of(user.get(), person);
    }

    /** The person who looks; an account without a person is nobody. */
    private Long self() {
        Long person = user.get().personId();
        return person == null ? Long.valueOf(0) : person;
    }
}
