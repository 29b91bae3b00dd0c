package zhijie.qualification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Failed assessments in a row 连续不合格, kept with each scorecard: how many there are up to it since the last that was not
 * failed, among periods of one kind. A period without a score is no assessment; it neither counts nor breaks the row.
 *
 * <p>A score given late changes the later ones' counts too; they are followed up to where nothing changes any more.
 * Periods are read and written from the first to the last, so that two who score the same person wait for each other.
 */
final class FailureRuns {

    private final Connection connection;

    FailureRuns(Connection connection) {
        this.connection = connection;
    }

    /** A scorecard's part in a row. */
    private record Card(long id, long person, Band band, int stored) {

        /** The count here, after so many before it. */
        int run(int before) {
            return band == Band.FAILED ? before + 1 : 0;
        }
    }

    /** Counts anew what scores of these people in a period have changed. */
    void renew(PeriodRow period, Collection<Long> people) throws SQLException {
        List<Long> later = periods(period, "starts_on > ? order by starts_on");
        List<Card> cards = cards(period.id(), people);
        Set<Long> open = new TreeSet<>();
        for (Card card : cards) {
            if (card.band() == Band.FAILED || card.band() == null && !later.isEmpty()) {
                open.add(card.person());
            }
        }
        Map<Long, Integer> runs = before(period, open);
        go(cards, runs);
        for (long next : later) {
            List<Card> those = cards(next, runs.keySet());
            for (Card card : those) {
                if (card.band() != null && card.stored() == card.run(runs.get(card.person()))) {
                    runs.remove(card.person());
                }
            }
            go(those.stream().filter(card -> runs.containsKey(card.person())).toList(), runs);
        }
    }

    /** The counts of these people as they stand before a period; who was never scored is not in it. */
    private Map<Long, Integer> before(PeriodRow period, Set<Long> open) throws SQLException {
        Map<Long, Integer> runs = new HashMap<>();
        List<Long> earlier = open.isEmpty() ? List.of() : periods(period, "starts_on < ? order by starts_on desc");
        for (long one : earlier) {
            for (Card card : cards(one, open)) {
                if (card.band() != null) {
                    runs.put(card.person(), card.stored());
                    open.remove(card.person());
                }
            }
        }
        return runs;
    }

    /** Takes the counts over these scorecards and stores them where they differ, all of one count at once. */
    private void go(List<Card> cards, Map<Long, Integer> runs) throws SQLException {
        Map<Integer, List<Long>> changed = new TreeMap<>();
        for (Card card : cards) {
            int before = runs.getOrDefault(card.person(), 0);
            int count = card.run(before);
            runs.put(card.person(), card.band() == null ? before : count);
            if (count != card.stored()) {
                changed.computeIfAbsent(count, none -> new ArrayList<>()).add(card.id());
            }
        }
        try (Statement update = connection.createStatement()) {
            for (Map.Entry<Integer, List<Long>> one : changed.entrySet()) {
                update.executeUpdate("update scorecard set version = version + 1, failed_in_row = " + one.getKey()
                        + " where id in (" + ScoreStore.list(one.getValue()) + ")");
            }
        }
    }

    private List<Long> periods(PeriodRow period, String which) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id from period where kind = ? and " + which)) {
            select.setString(1, period.kind().name());
            select.setObject(2, period.startsOn());
            return ScoreStore.longs(select);
        }
    }

    /** Scorecards of these people in a period, kept from others' changes until the transaction ends. */
    private List<Card> cards(long period, Collection<Long> people) throws SQLException {
        List<Card> cards = new ArrayList<>();
        if (people.isEmpty()) {
            return cards;
        }
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select id, person_id, band, failed_in_row from scorecard"
                        + " where period_id = " + period + " and " + ScoreStore.within(people) + " for update")) {
            Set<Long> wanted = new HashSet<>(people);
            while (rows.next()) {
                if (wanted.contains(rows.getLong(2))) {
                    String band = rows.getString(3);
                    cards.add(new Card(
                            rows.getLong(1),
                            rows.getLong(2),
                            band == null ? null : Band.valueOf(band),
                            rows.getInt(4)));
                }
            }
        }
        return cards;
    }
}
