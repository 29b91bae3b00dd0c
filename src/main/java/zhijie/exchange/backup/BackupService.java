package zhijie.exchange.backup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;
import zhijie.common.RuleViolationException;
import zhijie.people.Permission;
import zhijie.people.Requires;

/** Takes a backup while work goes on, and puts one back, whole or not at all. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
@Requires(Permission.SYSTEM_ADMIN)
public class BackupService {

    @Resource(lookup = "java:app/jdbc/zhijie")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    /** Writes a backup of this instant: every table is read in the same snapshot. */
    public BackupManifest backup(OutputStream out) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                statement.execute("start transaction with consistent snapshot, read only");
                return new BackupWriter(connection, clock.instant().toString()).write(out);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Replaces everything by what the backup holds, in one transaction. The file is read and checked as a whole before.
     *
     * @param confirmed whether data that is there may be replaced
     * @throws RuleViolationException if the file is damaged, of another schema version, or data is there and that it
     *     may be replaced was not confirmed
     */
    public BackupManifest restore(Path file, boolean confirmed) throws IOException, SQLException {
        try (BackupReader reader = BackupReader.open(file);
                Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                reader.checkSchema(connection);
                if (!confirmed && hasPeople(connection)) {
                    throw new RuleViolationException("backup.notEmpty");
                }
                reader.replaceAll(connection);
                connection.commit();
                return reader.manifest();
            } finally {
                connection.rollback();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set foreign_key_checks = 1");
                }
                connection.setAutoCommit(true);
            }
        }
    }

    /** Whether somebody works here already; content and sample people come back by themselves. */
    private static boolean hasPeople(Connection connection) throws SQLException {
        return !Tables.text(connection, "select 1 from account where sample = false limit 1")
                        .isEmpty()
                || !Tables.text(connection, "select 1 from person limit 1").isEmpty();
    }
}
