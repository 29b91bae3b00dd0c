package zhijie.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import zhijie.launcher.EmbeddedDatabase;
import zhijie.qualification.ScoreRun;

/**
 * Measures a period scored end to end, from stored readings to stored scorecards, on the embedded database: beside the
 * bare arithmetic over the same numbers in memory, the rows a second that batched inserts reach, and the heap at its
 * highest. Arguments: numbers of people, by default 100000.
 */
public final class ScoreBench {

    private static final int ROWS = 5;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final Path DATA = Path.of("target", "bench-score");
    /** Tells of every step of the installation. */
    private static final Logger LIBRARY = Logger.getLogger("ch.vorburger");

    private ScoreBench() {}

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        for (String argument : arguments) {
            sizes.add(Integer.parseInt(argument));
        }
        if (sizes.isEmpty()) {
            sizes.add(100_000);
        }
        LIBRARY.setLevel(Level.WARNING);
        Folders.delete(DATA);
        Path root = Files.createDirectories(DATA).toAbsolutePath();
        try (EmbeddedDatabase database = new EmbeddedDatabase(root, root.resolve("database.log"), "c0ffee0123456789")) {
            database.start();
            String url = jdbc(database.url());
            for (int people : sizes) {
                try (Connection connection = DriverManager.getConnection(url, "root", "c0ffee0123456789")) {
                    connection.setAutoCommit(false);
                    run(connection, people);
                }
            }
        } finally {
            Folders.delete(DATA);
        }
    }

    private static String jdbc(String url) {
        String host = url.substring(url.indexOf('@') + 1);
        return "jdbc:mysql://" + host + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true"
                + "&useServerPrepStmts=false&characterEncoding=UTF-8";
    }

    private static void run(Connection connection, int people) throws SQLException, java.io.IOException {
        schema(connection);
        ScoreRun.Sample sample = ScoreRun.Sample.of(ROWS);
        load(connection, people);
        double insertRate = insertRate(connection, people);
        double bare = sample.bareSeconds(people);
        HeapWatch heap = new HeapWatch();
        heap.start();
        long began = System.nanoTime();
        int scored = sample.score(connection);
        double seconds = (System.nanoTime() - began) / 1e9;
        long peak = heap.stopAndPeak();
        if (scored != people
                || count(connection, "scorecard") != people
                || count(connection, "scorecard_row") != (long) people * ROWS) {
            throw new IllegalStateException("scored " + scored + " of " + people);
        }
        double written = people * (1.0 + ROWS);
        OUT.printf(
                Locale.ROOT,
                "%,d people × %d rows: %.1f s, %,.0f scorecards/s (%,.0f rows/s)%n"
                        + "  bare arithmetic in memory %.2f s: ratio %.1f%n"
                        + "  batched insert %,.0f rows/s: scoring writes at %.2f of it%n"
                        + "  heap at most %d MB of %d MB%n",
                people,
                ROWS,
                seconds,
                people / seconds,
                written / seconds,
                bare,
                seconds / bare,
                insertRate,
                written / seconds / insertRate,
                peak / 1024 / 1024,
                Runtime.getRuntime().maxMemory() / 1024 / 1024);
    }

    /** The product's own tables as far as scoring needs them, from its migrations; no keys to tables left out. */
    private static void schema(Connection connection) throws SQLException, java.io.IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists bench");
            statement.execute("create database bench character set utf8mb4");
            statement.execute("use bench");
            statement.execute("set foreign_key_checks = 0");
            for (String file : List.of(
                    "V0001__people.sql",
                    "V0005__qualification.sql",
                    "V0006__readings.sql",
                    "V0007__scorecards.sql",
                    "V0016__period_first_keys.sql",
                    "V0022__person_since.sql",
                    "V0025__failed_in_row.sql",
                    "V0026__reading_course.sql")) {
                String sql = Files.readString(Path.of("src/main/resources/db/migration", file))
                        .replaceAll("(?m)^\\s*--.*$", "");
                for (String part : sql.split(";\\s*(?:\\n|$)")) {
                    if (!part.isBlank()) {
                        statement.execute(part);
                    }
                }
            }
            statement.execute("insert into department values (1, 1, 'd', 'd', 'd', null)");
            statement.execute(
                    "insert into period values (1, 1, '2026-10', 'MONTH', '2026-10-01', '2026-10-31', false)");
            statement.execute("insert into role (id, version, code, title, family, grade, source, purpose)"
                    + " values (1, 1, 'bench', 'bench', 'bench', 'SPECIALIST', 'bench', 'bench')");
            statement.execute(
                    "insert into qualification_table (id, version, role_id, number, clause, status, period_kind,"
                            + " valid_from, valid_to, cap, excellent_from, good_from, passed_from)"
                            + " values (1, 1, 1, 1, '', 'PUBLISHED', 'MONTH', '2026-10-01', '2026-10-31', 100, 90, 80, 60)");
        }
        connection.commit();
    }

    private static void load(Connection connection, int people) throws SQLException {
        try (PreparedStatement person = connection.prepareStatement("insert into person (id, version, code, name,"
                        + " department_id, position_code, education, hired_on)"
                        + " values (?, 1, ?, ?, 1, 'bench', 'COLLEGE', '2025-01-01')");
                PreparedStatement reading = connection.prepareStatement("insert into reading (id, version, person_id,"
                        + " indicator_id, period_id, value, inputs, source, actor, at)"
                        + " values (?, 1, ?, ?, 1, ?, ?, 'API', 'bench', '2026-11-01')")) {
            for (int p = 1; p <= people; p++) {
                person.setLong(1, p);
                person.setString(2, "p" + p);
                person.setString(3, "人员" + p);
                person.addBatch();
                for (int i = 1; i <= ROWS; i++) {
                    int done = 40 + (p * 7 + i * 13) % 11;
                    reading.setLong(1, (long) p * 10 + i);
                    reading.setLong(2, p);
                    reading.setLong(3, i);
                    reading.setBigDecimal(4, BigDecimal.valueOf(done * 2L));
                    reading.setString(5, "完成项数=" + done + "\n计划项数=50");
                    reading.addBatch();
                }
                if (p % 2000 == 0 || p == people) {
                    person.executeBatch();
                    reading.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** Rows a second that batched inserts of scorecard rows reach, with nothing computed. */
    private static double insertRate(Connection connection, int people) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table plain_row (scorecard_id bigint not null, row_id bigint not null,"
                    + " points decimal(9, 2) null, primary key (scorecard_id, row_id))");
        }
        long rows = Math.min(500_000, (long) people * ROWS);
        long began = System.nanoTime();
        try (PreparedStatement insert = connection.prepareStatement("insert into plain_row values (?, ?, ?)")) {
            for (long r = 0; r < rows; r++) {
                insert.setLong(1, r / ROWS);
                insert.setLong(2, r % ROWS);
                insert.setBigDecimal(3, BigDecimal.TEN);
                insert.addBatch();
                if ((r + 1) % 10_000 == 0 || r + 1 == rows) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        return rows / ((System.nanoTime() - began) / 1e9);
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Looks at the heap ten times a second. */
    private static final class HeapWatch extends Thread {

        private volatile boolean stopped;
        private long peak;

        HeapWatch() {
            setDaemon(true);
        }

        @Override
        public void run() {
            Runtime runtime = Runtime.getRuntime();
            while (!stopped) {
                peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
                try {
                    sleep(100);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        long stopAndPeak() {
            stopped = true;
            try {
                join();
            } catch (InterruptedException e) {
                currentThread().interrupt();
            }
            return peak;
        }
    }
}
