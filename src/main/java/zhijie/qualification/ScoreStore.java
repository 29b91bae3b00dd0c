package zhijie.qualification;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Readings into scorecards for many people at once, by batched statements on a given connection. Page, API and batch
 * all come through here, so that they agree. Memory grows with the people of one call only.
 */
public final class ScoreStore {

    /** MariaDB reads a list of more than 1000 values without an index. */
    private static final int MOST_IN_LIST = 500;

    private final Connection connection;

    public ScoreStore(Connection connection) {
        this.connection = connection;
    }

    /** Ids of the next people of a role after an id, in order. */
    List<Long> holders(String roleCode, long after, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from person where position_code = ?"
                + " and active = true and id > ? order by id limit ?")) {
            select.setString(1, roleCode);
            select.setLong(2, after);
            select.setInt(3, most);
            return longs(select);
        }
    }

    /**
     * Ids of people who have a total under a role for a period and have left the role since: that total stays theirs,
     * and what is corrected in that period is scored under it.
     */
    List<Long> leavers(String roleCode, PeriodRow period) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select s.person_id from scorecard s join person p on p.id = s.person_id"
                        + " join qualification_table t on t.id = s.table_id join role r on r.id = t.role_id"
                        + " where s.period_id = ? and s.total is not null and r.code = ? and p.active = true"
                        + " and (p.position_code is null or p.position_code <> r.code) order by s.person_id")) {
            select.setLong(1, period.id());
            select.setString(2, roleCode);
            return longs(select);
        }
    }

    /** What is known of these people for a period: readings of the period or of the shorter ones in it, judgements. */
    Map<Long, Facts> facts(ScoreTable table, PeriodRow period, Collection<Long> people) throws SQLException {
        return facts(table, period, people, "inputs");
    }

    private Map<Long, Facts> facts(ScoreTable table, PeriodRow period, Collection<Long> people, String inputs)
            throws SQLException {
        Map<Long, Map<String, Measurement>> readings = new HashMap<>();
        if (!table.indicators().isEmpty() && !people.isEmpty()) {
            readings = readings(table, period, people, inputs);
        }
        Map<Long, Map<Facts.RuleKey, Judgement>> judgements = judgements(table, period, people);
        Map<Long, Facts> facts = new LinkedHashMap<>();
        for (Long person : people) {
            facts.put(
                    person,
                    new Facts(readings.getOrDefault(person, Map.of()), judgements.getOrDefault(person, Map.of())));
        }
        return facts;
    }

    private Map<Long, Map<String, Measurement>> readings(
            ScoreTable table, PeriodRow period, Collection<Long> people, String inputs) throws SQLException {
        List<Long> periods = periodsWithin(period);
        Map<Long, Map<Long, TreeMap<Integer, Measurement>>> parts = new HashMap<>();
        Map<Long, Map<String, Measurement>> readings = new HashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select person_id, indicator_id, period_id, value, " + inputs
                        + " from reading where period_id in (" + list(periods) + ") and " + within(people))) {
            Set<Long> wanted = new HashSet<>(people);
            while (rows.next()) {
                long person = rows.getLong(1);
                long indicator = rows.getLong(2);
                IndicatorSpec spec = table.indicators().get(indicator);
                if (spec == null || !wanted.contains(person)) {
                    continue;
                }
                BigDecimal value = spec.round(rows.getBigDecimal(4));
                Measurement measurement = new Measurement(value, Inputs.read(rows.getString(5)));
                int at = periods.indexOf(rows.getLong(3));
                if (period.id().equals(periods.get(at))) {
                    readings.computeIfAbsent(person, key -> new HashMap<>()).put(spec.code(), measurement);
                } else {
                    parts.computeIfAbsent(person, key -> new HashMap<>())
                            .computeIfAbsent(indicator, key -> new TreeMap<>())
                            .put(at, measurement);
                }
            }
        }
        parts.forEach((person, byIndicator) -> byIndicator.forEach((indicator, months) -> {
            IndicatorSpec spec = table.indicators().get(indicator);
            spec.combine(List.copyOf(months.values()))
                    .ifPresent(whole -> readings.computeIfAbsent(person, key -> new HashMap<>())
                            .putIfAbsent(spec.code(), whole));
        }));
        return readings;
    }

    /** A period and the shorter ones in it, from the first to the last. */
    private List<Long> periodsWithin(PeriodRow period) throws SQLException {
        if (period.kind() == PeriodKind.MONTH) {
            return List.of(period.id());
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select id from period where starts_on >= ? and ends_on <= ? order by starts_on, ends_on")) {
            select.setObject(1, period.startsOn());
            select.setObject(2, period.endsOn());
            return longs(select);
        }
    }

    private Map<Long, Map<Facts.RuleKey, Judgement>> judgements(
            ScoreTable table, PeriodRow period, Collection<Long> people) throws SQLException {
        Map<Long, Map<Facts.RuleKey, Judgement>> judgements = new HashMap<>();
        if (table.judgementRules().isEmpty() || people.isEmpty()) {
            return judgements;
        }
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(
                        "select person_id, rule_id, deduction, reason from rule_judgement where period_id = "
                                + period.id() + " and " + within(people) + " and rule_id in ("
                                + list(table.judgementRules().keySet()) + ")")) {
            while (rows.next()) {
                judgements
                        .computeIfAbsent(rows.getLong(1), key -> new HashMap<>())
                        .put(
                                table.judgementRules().get(rows.getLong(2)),
                                new Judgement(rows.getBigDecimal(3), rows.getString(4)));
            }
        }
        return judgements;
    }

    /**
     * Scores these people and stores their scorecards; those that are there are computed anew under the same id. Who has
     * a total under another role for this period keeps it.
     *
     * @return how many were scored
     */
    public int score(ScoreTable table, PeriodRow period, Collection<Long> people, LocalDateTime now)
            throws SQLException {
        Set<Long> wanted = new TreeSet<>(people);
        Map<Long, Long> ids = existing(table, period, wanted);
        Map<Long, Scorecard> cards = new LinkedHashMap<>();
        // Inputs explain a reading, and make that of a long period; a reading of this very period scores by its value.
        facts(table, period, wanted, "case when period_id = " + period.id() + " then null else inputs end")
                .forEach((person, facts) -> cards.put(person, ScoreCalculator.score(table.spec(), facts)));
        store(table, period, cards, ids, now);
        return cards.size();
    }

    private void store(
            ScoreTable table, PeriodRow period, Map<Long, Scorecard> cards, Map<Long, Long> ids, LocalDateTime now)
            throws SQLException {
        deleteRows(ids.values());
        Set<Long> fresh = new TreeSet<>(cards.keySet());
        fresh.removeAll(ids.keySet());
        update(table, cards, ids, now);
        insert(table, period, cards, fresh, ids, now);
        insertRows(table, cards, ids);
        new FailureRuns(connection).renew(period, cards.keySet());
    }

    private void deleteRows(Collection<Long> scorecards) throws SQLException {
        List<Long> all = List.copyOf(scorecards);
        try (Statement delete = connection.createStatement()) {
            for (int from = 0; from < all.size(); from += MOST_IN_LIST) {
                List<Long> some = all.subList(from, Math.min(all.size(), from + MOST_IN_LIST));
                delete.executeUpdate("delete from scorecard_row where scorecard_id in (" + list(some) + ")");
            }
        }
    }

    /** Ids of the scorecards that are there, by person; people with a total under another role leave the set. */
    private Map<Long, Long> existing(ScoreTable table, PeriodRow period, Set<Long> people) throws SQLException {
        Map<Long, Long> ids = new HashMap<>();
        if (people.isEmpty()) {
            return ids;
        }
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select s.id, s.person_id, s.total, r.code from scorecard s"
                        + " join qualification_table t on t.id = s.table_id join role r on r.id = t.role_id"
                        + " where s.period_id = " + period.id() + " and " + within(people))) {
            while (rows.next()) {
                long person = rows.getLong(2);
                boolean stays =
                        rows.getBigDecimal(3) != null && !table.spec().code().equals(rows.getString(4));
                if (stays) {
                    people.remove(person);
                } else if (people.contains(person)) {
                    ids.put(person, rows.getLong(1));
                }
            }
        }
        return ids;
    }

    private void update(ScoreTable table, Map<Long, Scorecard> cards, Map<Long, Long> ids, LocalDateTime now)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("update scorecard set version = version + 1,"
                + " table_id = ?, state = ?, total = ?, band = ?, computed_at = ? where id = ?")) {
            for (Map.Entry<Long, Long> entry : ids.entrySet()) {
                outcome(update, 1, table, cards.get(entry.getKey()), now);
                update.setLong(6, entry.getValue());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void insert(
            ScoreTable table,
            PeriodRow period,
            Map<Long, Scorecard> cards,
            Set<Long> fresh,
            Map<Long, Long> ids,
            LocalDateTime now)
            throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        long id = draw(fresh.size());
        try (PreparedStatement insert = connection.prepareStatement("insert into scorecard"
                + " (id, version, person_id, period_id, table_id, state, total, band, computed_at)"
                + " values (?, 1, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Long person : fresh) {
                insert.setLong(1, id);
                insert.setLong(2, person);
                insert.setLong(3, period.id());
                outcome(insert, 4, table, cards.get(person), now);
                insert.addBatch();
                ids.put(person, id++);
            }
            insert.executeBatch();
        }
    }

    private static void outcome(
            PreparedStatement statement, int first, ScoreTable table, Scorecard card, LocalDateTime now)
            throws SQLException {
        BigDecimal total = card.total().orElse(null);
        statement.setLong(first, table.id());
        statement.setString(first + 1, card.state().name());
        statement.setBigDecimal(first + 2, total);
        if (total == null) {
            statement.setNull(first + 3, Types.VARCHAR);
        } else {
            statement.setString(first + 3, table.bands().of(total).name());
        }
        statement.setTimestamp(first + 4, Timestamp.valueOf(now));
    }

    /**
     * Inserts the rows of scorecards in one statement. Binding each number would cost the driver more than storing it
     * costs the database; these are identifiers and points, never text that somebody typed.
     */
    private void insertRows(ScoreTable table, Map<Long, Scorecard> cards, Map<Long, Long> ids) throws SQLException {
        StringBuilder values = new StringBuilder();
        for (Map.Entry<Long, Scorecard> entry : cards.entrySet()) {
            long id = ids.get(entry.getKey());
            List<RowScore> rows = entry.getValue().rows();
            for (int i = 0; i < rows.size(); i++) {
                BigDecimal points = rows.get(i).points().orElse(null);
                values.append(values.isEmpty() ? "(" : ",(")
                        .append(id)
                        .append(',')
                        .append(table.rowIds().get(i).longValue())
                        .append(',')
                        .append(points == null ? null : points.toPlainString())
                        .append(')');
            }
        }
        if (!values.isEmpty()) {
            try (Statement insert = connection.createStatement()) {
                insert.executeUpdate("insert into scorecard_row (scorecard_id, row_id, points) values " + values);
            }
        }
    }

    /** Draws a block of identifiers from the row that all writers draw from; the first of the block. */
    private long draw(int count) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update id_sequence set value = value + " + count + " where name = 'zhijie'");
            try (ResultSet rows = statement.executeQuery("select value from id_sequence where name = 'zhijie'")) {
                rows.next();
                return rows.getLong(1) - count + 1;
            }
        }
    }

    static List<Long> longs(PreparedStatement select) throws SQLException {
        List<Long> longs = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                longs.add(rows.getLong(1));
            }
        }
        return longs;
    }

    /** A few people by name, many by their span, of which the caller takes whom it asked for. */
    static String within(Collection<Long> people) {
        return people.size() <= MOST_IN_LIST
                ? "person_id in (" + list(people) + ")"
                : "person_id between " + Collections.min(people) + " and " + Collections.max(people);
    }

    static String list(Collection<Long> ids) {
        return ids.isEmpty() ? "0" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
