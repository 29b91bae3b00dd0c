package zhijie.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The product as {@code scripts/run} starts it: a launcher, a server and a database that a test may kill. */
final class LaunchedProduct {

    private static final int START_MINUTES = 6;

    private final Process launcher;
    private final Thread reader;
    private final Path data;
    private final int port;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private LaunchedProduct(Process launcher, Path data, int port) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
        this.reader = new Thread(this::listen, "launcher-output");
        this.reader.setDaemon(true);
        this.reader.start();
    }

    static LaunchedProduct launch(int port, Path data, Map<String, String> environment, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dzhijie.home=" + System.getProperty("zhijie.launcher"),
                "-Dzhijie.war=" + System.getProperty("zhijie.war"),
                "-cp",
                System.getProperty("java.class.path"),
                "zhijie.launcher.Main",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        return new LaunchedProduct(builder.start(), data, port);
    }

    private void listen() {
        try (BufferedReader lines = launcher.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            said.add("输出到此为止：" + e.getMessage());
        }
    }

    /** @throws IllegalStateException if it ends before it is ready */
    LaunchedProduct awaitReady() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(START_MINUTES);
        while (said.stream().noneMatch(line -> line.contains("就绪："))) {
            if (launcher.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IllegalStateException("没有启动：\n" + said());
            }
        }
        return this;
    }

    /** Waits for the launcher's end and for its last words. */
    int awaitEnd() throws InterruptedException {
        if (!launcher.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("没有结束：\n" + said());
        }
        reader.join(TimeUnit.SECONDS.toMillis(10));
        return launcher.exitValue();
    }

    String said() {
        return String.join("\n", said);
    }

    /** The last errors that the server wrote to its log, for a test that fails. */
    String lastErrors() {
        try (Stream<String> lines = Files.lines(data.resolve("log/server.log"))) {
            List<String> all = lines.toList();
            return IntStream.range(0, all.size())
                    .filter(i -> all.get(i).contains(" SEVERE "))
                    .mapToObj(i -> String.join("\n", all.subList(i, Math.min(all.size(), i + 12))))
                    .reduce("", (before, error) -> error);
        } catch (IOException e) {
            return e.toString();
        }
    }

    int port() {
        return port;
    }

    ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** The process of this name, if the last start left one running. */
    Optional<ProcessHandle> process(String name) throws IOException {
        Path file = data.resolve("run").resolve(name + ".pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readString(file).split(" ")[0]))
                : Optional.empty();
    }

    List<ProcessHandle> processes() throws IOException {
        return Stream.of(Optional.of(launcher()), process("server"), process("database"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** As the command line of the machine asks; the answer's body. */
    HttpResponse<String> ask(HttpClient client, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
                .header("Admin-Secret", Files.readString(data.resolve("run/admin.secret")))
                .header("Content-Type", "application/yaml");
        return client.send(
                (body == null ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString(body))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
