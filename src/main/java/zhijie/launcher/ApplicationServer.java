package zhijie.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import zhijie.common.Setting;

/** Payara Micro as a child process, with the war at the root, bound to one address. */
class ApplicationServer implements AutoCloseable {

    /** A line of the server's output that begins so is meant for the person at the terminal. */
    static final String SPEAKS = "职阶｜";

    /** What Payara Micro writes when it has started, with the application or, having failed to load it, without. */
    private static final String STARTED = "ready in";

    /**
     * One address, no word about the server, room for a question of ten thousand characters and for a form with the
     * largest file that a page takes, no more threads than two processors can feed, no HTTP/2, whose upgrade on a
     * connection without TLS stalls on large files and resets long addresses, and no Hazelcast: it would listen to the
     * whole network, even where there is no other node.
     */
    private static final String BEFORE_START = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=%s
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.header-buffer-length-bytes=131072
            set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=48
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.max-form-post-size-bytes=16777216
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.http2-enabled=false
            set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
            """;

    /** What the proxy says of the way a request came, which decides over addresses and over cookies. */
    private static final String BEHIND_PROXY = """
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.scheme-mapping=X-Forwarded-Proto
            """;

    private static final int START_SECONDS = 300;

    private final Path home;
    private final DataDirectory data;
    private final InetSocketAddress address;
    private Process process;
    private boolean closed;
    private volatile boolean started;
    private volatile long heardAt;

    /** The application has spoken. Before, the server's own pages would answer, and its log would tell of it. */
    private volatile boolean heard;

    ApplicationServer(Path home, DataDirectory data, InetSocketAddress address) {
        this.home = home;
        this.data = data;
        this.address = address;
    }

    void start(Map<String, String> environment, Consumer<String> say) throws IOException {
        Path before = data.run().resolve("before-start.commands");
        boolean proxy = Boolean.parseBoolean(environment.get(Setting.TLS_PROXY.name()));
        Files.writeString(before, BEFORE_START.formatted(address.getHostString()) + (proxy ? BEHIND_PROXY : ""));
        Path logging = data.run().resolve("logging.properties");
        try (InputStream in = getClass().getResourceAsStream("logging.properties")) {
            Files.copy(in, logging, StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getenv().getOrDefault("SERVER_HEAP", "512m"),
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=20", // What a busy hour took is given back.
                "-XX:MaxHeapFreeRatio=40",
                "-XX:MaxMetaspaceSize=320m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=" + System.getProperty("zhijie.compiler", "4"),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Djava.net.preferIPv4Stack=true",
                "-Dslf4j.internal.verbosity=ERROR",
                "-jar",
                home.resolve("payara-micro.jar").toString(),
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(address.getPort()),
                "--prebootcommandfile",
                before.toString(),
                "--logproperties",
                logging.toString(),
                "--rootdir",
                data.serverFolder().toString(),
                "--contextroot",
                "/",
                "--deploy",
                Path.of(System.getProperty(
                                "zhijie.war", home.resolve("zhijie.war").toString()))
                        .toAbsolutePath()
                        .toString()));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.directory(data.root().toFile());
        launch(builder);
        data.remember("server", process.pid());
        Thread reader = new Thread(() -> copyOutput(say), "server-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Not after {@link #close}: nobody would stop it any more. */
    private synchronized void launch(ProcessBuilder builder) throws IOException {
        if (closed) {
            throw new IOException("已停止");
        }
        process = builder.start();
    }

    /** Reads to the end, even while the log can't be written: a server that nobody reads would stand still. */
    private void copyOutput(Consumer<String> say) {
        try (var lines = process.inputReader(StandardCharsets.UTF_8);
                RotatingLog file = new RotatingLog(data.log().resolve("server.log"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int at = line.indexOf(SPEAKS);
                if (at >= 0) {
                    heardAt = System.nanoTime();
                    heard = true;
                    say.accept(line.substring(at + SPEAKS.length()));
                } else {
                    started |= line.contains("PayaraMicro") && line.contains(STARTED);
                    file.write(line);
                }
            }
        } catch (IOException e) {
            say.accept("服务器的输出读不下去：" + e.getMessage());
        }
    }

    void awaitReady() throws StartException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        heardAt = System.nanoTime();
        while (System.nanoTime() - heardAt < TimeUnit.SECONDS.toNanos(START_SECONDS)) {
            boolean failed = !process.isAlive() || started && !heard;
            if (failed) {
                throw new StartException("服务器启动失败，原因见 " + data.log().resolve("server.log"));
            }
            if (heard && answers(client, request)) {
                return;
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        throw new StartException(
                "服务器 " + START_SECONDS + " 秒没有进展，请看 " + data.log().resolve("server.log"));
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // Not yet.
        }
    }

    String url() {
        String host = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : address.getHostString();
        return "http://" + host + ":" + address.getPort() + "/";
    }

    /** When it ends, whoever ended it. */
    CompletableFuture<ProcessHandle> onExit() {
        return process.toHandle().onExit();
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
        }
        if (process != null) {
            process.toHandle().destroy(); // The process itself would close its output, and with it the end of the log.
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
    }
}
