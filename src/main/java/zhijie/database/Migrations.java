package zhijie.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date before anything else starts. Flyway owns the schema; nothing else alters it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/zhijie",
        className = "zhijie.database.ApplicationDataSource",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 32)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @Resource(lookup = "java:app/jdbc/zhijie")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        warnOfLossyBinaryLog();
    }

    private void warnOfLossyBinaryLog() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@log_bin, @@sync_binlog")) {
            if (row.next() && row.getBoolean(1) && row.getInt(2) == 0) {
                LOG.warning("数据库开启了二进制日志而 sync_binlog=0：断电可能丢失已提交的事务，请设为 1");
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "无法读取 sync_binlog", e);
        }
    }
}
