package zhijie.exchange.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of the schema as the database itself describes them. */
final class Tables {

    private Tables() {}

    /** Names of all tables but Flyway's own, in order. */
    static List<String> names(Connection connection) throws SQLException {
        return text(
                connection,
                "select table_name from information_schema.tables where table_schema = database()"
                        + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by 1");
    }

    /** Version of the last migration. */
    static String schemaVersion(Connection connection) throws SQLException {
        return text(
                        connection,
                        "select version from flyway_schema_history where success = 1 and version is not null"
                                + " order by installed_rank")
                .stream()
                .max(java.util.Comparator.comparing(version -> new java.math.BigDecimal(version.strip())))
                .orElse("0");
    }

    static List<String> text(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
