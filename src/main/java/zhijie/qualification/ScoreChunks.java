package zhijie.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Scores a chunk of people in a transaction of its own, or within the one that changed their readings. */
@ApplicationScoped
class ScoreChunks {

    /** People scored, and the last who was looked at; 0 where nobody is left. */
    record Step(int scored, long last) {}

    /** People of a chunk; bounds memory, and how long identifiers are locked. */
    static final int PEOPLE = 2000;

    @PersistenceContext
    private EntityManager entities;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Step scoreNext(ScoreTable table, PeriodRow period, long after, LocalDateTime now) {
        try {
            ScoreStore store = store();
            List<Long> people = store.holders(table.spec().code(), after, PEOPLE);
            int scored = store.score(table, period, people, now);
            return new Step(scored, people.size() < PEOPLE ? 0 : people.get(people.size() - 1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int scoreLeavers(ScoreTable table, PeriodRow period, LocalDateTime now) {
        try {
            return scoreThese(
                    store(), table, period, store().leavers(table.spec().code(), period), now);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void scoreThese(ScoreTable table, PeriodRow period, Collection<Long> people, LocalDateTime now) {
        try {
            scoreThese(store(), table, period, List.copyOf(people), now);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int scoreThese(
            ScoreStore store, ScoreTable table, PeriodRow period, List<Long> people, LocalDateTime now)
            throws SQLException {
        int count = 0;
        for (int from = 0; from < people.size(); from += PEOPLE) {
            count += store.score(table, period, people.subList(from, Math.min(people.size(), from + PEOPLE)), now);
        }
        return count;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Long, Facts> facts(ScoreTable table, PeriodRow period, Collection<Long> people) {
        try {
            return store().facts(table, period, people);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ScoreStore store() {
        entities.flush();
        return new ScoreStore(entities.unwrap(Connection.class));
    }
}
