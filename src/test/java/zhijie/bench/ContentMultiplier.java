package zhijie.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the library and the people many times as many, by copying their rows under new identifiers and codes. The copies
 * of a course teach what the course teaches, so every competency has as many times the resources; the copies of a person
 * hold her position and have her evidence.
 */
final class ContentMultiplier {

    /** What is copied, referenced tables before those that refer to them. */
    private static final List<String> TABLES = List.of(
            "resource",
            "course",
            "lesson",
            "self_check",
            "faq",
            "case_study",
            "case_line",
            "exam_item",
            "alignment",
            "person",
            "goal",
            "evidence",
            "enrolment",
            "lesson_completion",
            "self_check_attempt",
            "assessment_result");

    private final Statement statement;
    private final long span;

    private ContentMultiplier(Statement statement) throws SQLException {
        this.statement = statement;
        this.span = Long.parseLong(texts("select max(value) from id_sequence").get(0)) + 1_000;
    }

    static void multiply(Statement statement, int times) throws SQLException {
        ContentMultiplier multiplier = new ContentMultiplier(statement);
        for (String table : TABLES) {
            multiplier.copyRows(table, times);
        }
        statement.executeUpdate("update id_sequence set value = " + multiplier.span * (times + 1L));
        statement.executeQuery("analyze table " + String.join(", ", TABLES)).close();
    }

    private void copyRows(String table, int times) throws SQLException {
        String here = " where table_schema = database() and table_name = '" + table + "'";
        Set<String> moved = new HashSet<>(texts("select column_name from information_schema.key_column_usage" + here
                + " and referenced_table_name in ('" + String.join("', '", TABLES) + "')"));
        moved.add("id");
        Set<String> unique = new HashSet<>(texts("select column_name from information_schema.statistics" + here
                + " and non_unique = 0 and column_name like '%code'"));
        List<String> columns = texts("select column_name from information_schema.columns" + here);
        for (int copy = 1; copy < times; copy++) {
            long offset = span * copy;
            List<String> values = new ArrayList<>();
            for (String column : columns) {
                values.add(
                        moved.contains(column)
                                ? column + " + " + offset
                                : unique.contains(column) ? "concat(" + column + ", '~" + copy + "')" : column);
            }
            statement.executeUpdate("insert into " + table + " (" + String.join(", ", columns) + ") select "
                    + String.join(", ", values) + " from " + table + " where id < " + span);
        }
    }

    private List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
