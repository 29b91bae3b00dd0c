package zhijie.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import zhijie.common.ContentChanged;

/**
 * Change log (outbox): writes what a transaction changed into {@code search_change} within that transaction, under
 * numbers in the order of commits. So nothing that was committed can miss the index, on any node, after any crash.
 *
 * <p>The counter's row is locked in the last moment before the commit: writers wait for one another only that long.
 */
@ApplicationScoped
class ChangeLog {

    private static final String PENDING = ChangeLog.class.getName();

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Indexer indexer;

    @Inject
    private Clock clock;

    @SuppressWarnings("unchecked")
    void note(@Observes ContentChanged change) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("A change of " + change + " was announced outside a transaction");
        }
        Set<ContentChanged> pending = (Set<ContentChanged>) transactions.getResource(PENDING);
        if (pending == null) {
            pending = new LinkedHashSet<>();
            transactions.putResource(PENDING, pending);
            transactions.registerInterposedSynchronization(new Writing(pending));
        }
        pending.add(change);
    }

    /** Writes at the end of the transaction and wakes the indexer when it is committed. */
    private final class Writing implements Synchronization {
        private final Set<ContentChanged> pending;

        Writing(Set<ContentChanged> pending) {
            this.pending = pending;
        }

        @Override
        public void beforeCompletion() {
            try {
                // The connection of the entities: one of the data source's own would commit apart from the change.
                write(entities.unwrap(Connection.class), List.copyOf(pending));
            } catch (SQLException e) {
                transactions.setRollbackOnly();
                throw new IllegalStateException("The change log could not be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                indexer.wake();
            }
        }
    }

    private void write(Connection connection, List<ContentChanged> changes) throws SQLException {
        long number = reserve(connection, changes.size());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into search_change (number, type, item_id, at) values (?, ?, ?, ?)")) {
            Timestamp now = Timestamp.from(clock.instant());
            for (ContentChanged change : changes) {
                insert.setLong(1, number++);
                insert.setString(2, change.type());
                insert.setLong(3, change.id());
                insert.setTimestamp(4, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static long reserve(Connection connection, int count) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update search_counter set value = value + ? where name = 'change'")) {
            update.setInt(1, count);
            update.executeUpdate();
        }
        try (PreparedStatement select =
                        connection.prepareStatement("select value from search_counter where name = 'change'");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1) - count + 1;
        }
    }
}
