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

    /** People of a chunk; bounds memory, and how long identifiers are locked. */
    static final int PEOPLE = 2000;

    @PersistenceContext
    private EntityManager entities;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> scoreNext(ScoreTable table, PeriodRow period, long after, LocalDateTime now) {
        try {
            ScoreStore store = store();
            List<Long> people = store.holders(table.spec().code(), after, PEOPLE);
            store.score(table, period, people, now);
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void scoreThese(ScoreTable table, PeriodRow period, Collection<Long> people, LocalDateTime now) {
        try {
            store().score(table, period, people, now);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
