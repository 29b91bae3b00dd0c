package zhijie.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhijie.database.DatabaseAddress;

/** The product as {@code scripts/run} starts it, on a data folder of its own, for as long as a measurement lasts. */
final class BenchServer implements AutoCloseable {

    private static final int START_MINUTES = 10;
    private static final String HOME = System.getProperty("zhijie.home", "target/launcher");

    private final Process launcher;
    private final Path data;
    private final int port;

    private BenchServer(Process launcher, Path data, int port) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
    }

    static BenchServer start(int port, Path data) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dfile.encoding=UTF-8",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dzhijie.home=" + HOME,
                "-cp",
                HOME + "/zhijie-launcher.jar:" + HOME + "/lib/*",
                "zhijie.launcher.Main",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        builder.environment().put("DIAGNOSTICS", "true");
        builder.redirectErrorStream(true);
        Process launcher = builder.start();
        // A measurement that is broken off takes its server with it.
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(START_MINUTES);
        for (String line = lines.readLine(); line != null && System.nanoTime() < end; line = lines.readLine()) {
            said.add(line);
            if (line.contains("就绪：")) {
                drain(lines, said);
                return new BenchServer(launcher, data, port);
            }
        }
        launcher.destroy();
        throw new IOException("没有启动：\n" + String.join("\n", said));
    }

    /** Keeps reading what nobody needs, so that the server never waits for a reader. */
    private static void drain(BufferedReader lines, List<String> said) {
        Thread drain = new Thread(
                () -> {
                    try {
                        lines.transferTo(java.io.Writer.nullWriter());
                    } catch (IOException closed) {
                        said.add(closed.getMessage());
                    }
                },
                "drain");
        drain.setDaemon(true);
        drain.start();
    }

    /** Processor time that the server has used. */
    java.time.Duration processorTime() throws IOException {
        return server().info().totalCpuDuration().orElseThrow();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private ProcessHandle server() throws IOException {
        long pid =
                Long.parseLong(Files.readString(data.resolve("run/server.pid")).split(" ")[0]);
        return ProcessHandle.of(pid).orElseThrow(() -> new IOException("服务器已停止"));
    }

    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(server().pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Live heap after a full collection, as the virtual machine's own histogram sums it. */
    long heapBytesAfterCollection() throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server().pid()),
                        "GC.class_histogram")
                .start();
        long bytes = 0;
        try (BufferedReader lines = histogram.inputReader(StandardCharsets.UTF_8)) {
            Pattern total = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = total.matcher(line);
                if (matcher.find()) {
                    bytes = Long.parseLong(matcher.group(1));
                }
            }
        }
        histogram.waitFor();
        return bytes;
    }

    long heapMegabytesAfterCollection() throws IOException, InterruptedException {
        return heapBytesAfterCollection() / 1024 / 1024;
    }

    /** Copies the library and the people until there are so many times as many; the index doesn't know of it yet. */
    void multiplyContent(int times) throws IOException {
        withDatabase(connection -> {
            try (Statement statement = connection.createStatement()) {
                ContentMultiplier.multiply(statement, times);
            }
        });
    }

    /** Work on the server's own database. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    void withDatabase(Work work) throws IOException {
        DatabaseAddress address = DatabaseAddress.parse(databaseUrl());
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** What {@code scripts/admin} says to these words. */
    String admin(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("scripts/admin", "--data", data.toString()));
        command.addAll(List.of(words));
        Process admin = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(admin.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (admin.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    /** The most heap that the server was started with. */
    String heapLimit() throws IOException {
        String[] command = Files.readString(Path.of("/proc", Long.toString(server().pid()), "cmdline"))
                .split("\0");
        return java.util.Arrays.stream(command)
                .filter(word -> word.startsWith("-Xmx"))
                .findFirst()
                .orElse("-")
                .replace("-Xmx", "");
    }

    private String databaseUrl() throws IOException {
        Path environment = Path.of("/proc", Long.toString(server().pid()), "environ");
        for (String entry : Files.readString(environment).split("\0")) {
            if (entry.startsWith("DATABASE_URL=")) {
                return entry.substring("DATABASE_URL=".length());
            }
        }
        throw new IOException("DATABASE_URL 不在服务器的环境里");
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            launcher.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
