package zhijie.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes the library many times as large by copying its rows under new identifiers and codes. */
final class ContentMultiplier {

    private static final List<String> KINDS = List.of("course", "faq", "case_study", "exam_item");

    private ContentMultiplier() {}

    static void multiply(Statement statement, int times) throws SQLException {
        long highest = number(statement, "select max(value) from id_sequence") + 1_000;
        long span = highest;
        for (int copy = 1; copy < times; copy++) {
            long offset = span * copy;
            String where = " where r.id < " + span;
            copyRows(statement, "resource", offset, " r where r.id < " + span, "code", "concat(code, '~" + copy + "')");
            for (String kind : KINDS) {
                copyRows(statement, kind, offset, " r" + where, null, null);
            }
            statement.executeUpdate("insert into alignment (id, version, competency_id, resource_id, type, strength)"
                    + " select id + " + offset + ", version, competency_id, resource_id + " + offset
                    + ", type, strength"
                    + " from alignment where id < " + span);
        }
        statement.executeUpdate("update id_sequence set value = " + span * (times + 1L));
    }

    private static void copyRows(
            Statement statement, String table, long offset, String rest, String changed, String expression)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select column_name from information_schema.columns"
                + " where table_schema = database() and table_name = '" + table + "'")) {
            while (rows.next()) {
                String column = rows.getString(1);
                columns.add(column);
                values.add(
                        "id".equals(column) ? "r.id + " + offset : column.equals(changed) ? expression : "r." + column);
            }
        }
        statement.executeUpdate("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + String.join(", ", values) + " from " + table + rest);
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
