package zhijie.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Payara Micro as a child process, with the war at the root, bound to one address. */
class ApplicationServer implements AutoCloseable {

    /** A line of the server's output that begins so is meant for the person at the terminal. */
    static final String SPEAKS = "职阶｜";

    /** What Payara Micro writes when it can't load the application, and then goes on without it. */
    private static final String REFUSES = "Exception while loading the app";

    private static final int START_SECONDS = 300;

    private final Path home;
    private final DataDirectory data;
    private final InetSocketAddress address;
    private Process process;
    private volatile boolean refused;
    private volatile long heardAt;

    ApplicationServer(Path home, DataDirectory data, InetSocketAddress address) {
        this.home = home;
        this.data = data;
        this.address = address;
    }

    void start(Map<String, String> environment, Consumer<String> say) throws IOException {
        Path bind = data.run().resolve("bind.commands");
        String listener =
                "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
        Files.writeString(bind, "set " + listener + "address=" + address.getHostString() + "\n");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getenv().getOrDefault("SERVER_HEAP", "512m"),
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=320m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=" + System.getProperty("zhijie.compiler", "4"),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %3$s %5$s%6$s%n",
                "-jar",
                home.resolve("payara-micro.jar").toString(),
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(address.getPort()),
                "--prebootcommandfile",
                bind.toString(),
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
        process = builder.start();
        data.remember("server", process.pid());
        Thread reader = new Thread(() -> copyOutput(say), "server-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void copyOutput(Consumer<String> say) {
        try (var lines = process.inputReader(StandardCharsets.UTF_8);
                RotatingLog file = new RotatingLog(data.log().resolve("server.log"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int at = line.indexOf(SPEAKS);
                if (at >= 0) {
                    heardAt = System.nanoTime();
                    say.accept(line.substring(at + SPEAKS.length()));
                } else {
                    refused |= line.contains(REFUSES);
                    file.write(line);
                }
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                say.accept("服务器日志写不下去：" + e.getMessage());
            }
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
            if (!process.isAlive() || refused) {
                throw new StartException("服务器启动失败，原因见 " + data.log().resolve("server.log"));
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet; the loop ends with the process or the time.
            }
            process.waitFor(500, TimeUnit.MILLISECONDS);
        }
        throw new StartException(
                "服务器 " + START_SECONDS + " 秒没有进展，请看 " + data.log().resolve("server.log"));
    }

    String url() {
        String host = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : address.getHostString();
        return "http://" + host + ":" + address.getPort() + "/";
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
    }
}
