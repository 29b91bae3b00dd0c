package zhijie.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhijie.SampleFaq;

/**
 * The product started as its user starts it and killed in the middle of edits: what was acknowledged is there after the
 * next start, in the database and in the search index, and nothing is left running.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

    private static final int WRITERS = 3;
    private static final int EDITS_BEFORE_THE_KILL = 40;

    /** Whom {@code kill -9} hits. */
    enum Victim {
        ALL,
        LAUNCHER,
        SERVER,
        DATABASE
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger();

    private Path data;
    private Map<String, String> environment;
    private LaunchedProduct product;
    private String firstWords;

    @BeforeAll
    void startOnAnEmptyFolder(@TempDir Path content) throws IOException, InterruptedException {
        // A space, a quote and Chinese, none of which a shell or the server's own parsers like.
        data = Path.of("target", "it", "崩溃 it's " + ProcessHandle.current().pid())
                .toAbsolutePath();
        copySmallContent(content);
        environment = Map.of("CONTENT_DIR", content.toString(), "SERVER_HEAP", "384m");
        product = start();
        firstWords = product.said();
    }

    private LaunchedProduct start() throws IOException, InterruptedException {
        return LaunchedProduct.launch(LaunchedProduct.freePort(), data, environment, "--no-sample")
                .awaitReady();
    }

    /** One standard, so that a start costs seconds; what is lost or kept doesn't depend on how much there is. */
    private static void copySmallContent(Path content) throws IOException {
        Path all = Path.of(System.getProperty("zhijie.content"));
        for (String folder : List.of("schema", "frameworks")) {
            Files.createDirectories(content.resolve(folder));
            try (var files = Files.list(all.resolve(folder))) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (folder.equals("schema") || name.equals("ccsm-2020.yaml")) {
                        Files.copy(file, content.resolve(folder).resolve(name));
                    }
                }
            }
        }
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        List<ProcessHandle> all = product.processes();
        product.launcher().destroy();
        product.awaitEnd();
        assertThat(all).as("stopped by SIGTERM").noneMatch(ProcessHandle::isAlive);
        DataDirectory.deleteAll(data);
    }

    /** Nobody's first question is answered with nothing, or with what a second was enough for. */
    @Test
    void theFirstSearchOnceItIsReadyIsWholeAndQuick() throws IOException, InterruptedException {
        product.launcher().destroy();
        product.awaitEnd();
        product = start();
        HttpResponse<String> first = product.ask(client, "search?q=tousu", null);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("投诉").contains("\"complete\":true");
    }

    @ParameterizedTest
    @EnumSource(Victim.class)
    void nothingAcknowledgedIsLost(Victim victim) throws IOException, InterruptedException {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(EDITS_BEFORE_THE_KILL);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(() -> writeUntilItFails(acknowledged, refused, enough), "writer-" + i);
            writer.start();
            writers.add(writer);
        }
        assertThat(enough.await(3, TimeUnit.MINUTES))
                .as("acknowledged " + acknowledged.size())
                .isTrue();
        assertThat(refused)
                .as(() -> "refused while nothing was wrong; the server's log: " + product.lastErrors())
                .isEmpty();
        List<ProcessHandle> all = product.processes();
        assertThat(all).hasSize(3);
        kill(victim);
        if (victim == Victim.SERVER || victim == Victim.DATABASE) {
            assertThat(product.awaitEnd()).isEqualTo(1);
            assertThat(product.said()).contains("职阶已停止：").contains("重新启动即可继续");
            assertThat(all).noneMatch(ProcessHandle::isAlive);
        } else if (victim == Victim.LAUNCHER) {
            // Server and database run on without it; the next start finds and stops them.
            product.awaitEnd();
            writers.forEach(Thread::interrupt);
        }
        for (Thread writer : writers) {
            writer.join();
        }
        product = start();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(EDITS_BEFORE_THE_KILL);
        for (String code : acknowledged) {
            assertThat(product.ask(client, "exports/faq/" + code, null).statusCode())
                    .as(code + " in the database")
                    .isEqualTo(200);
            assertThat(findsSoon(code)).as(code + " in the index").isTrue();
        }
        assertThat(all).as("of the start before").noneMatch(ProcessHandle::isAlive);
    }

    private void kill(Victim victim) throws IOException {
        switch (victim) {
            case ALL -> product.processes().forEach(ProcessHandle::destroyForcibly);
            case LAUNCHER -> product.launcher().destroyForcibly();
            default ->
                product.process(victim.name().toLowerCase(java.util.Locale.ROOT))
                        .orElseThrow()
                        .destroyForcibly();
        }
    }

    private void writeUntilItFails(
            ConcurrentLinkedQueue<String> acknowledged, ConcurrentLinkedQueue<String> refused, CountDownLatch enough) {
        HttpClient own = HttpClient.newHttpClient();
        while (!Thread.currentThread().isInterrupted()) {
            String code = "crash-%05d".formatted(numbers.incrementAndGet());
            try {
                HttpResponse<String> answer = product.ask(
                        own, "imports?format=content-yaml&mode=apply&file=" + code + ".yaml", SampleFaq.file(code));
                if (answer.statusCode() == 200) {
                    acknowledged.add(code);
                    enough.countDown();
                } else if (enough.getCount() > 0) {
                    refused.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A start replays what the index lacks; the search may be asked while it does. */
    private boolean findsSoon(String code) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        do {
            HttpResponse<String> answer = product.ask(client, "search?type=faq&q=" + code, null);
            for (var hit : new ObjectMapper().readTree(answer.body()).path("hits")) {
                if (hit.path("code").asText().equals(code)) {
                    return true;
                }
            }
        } while (System.nanoTime() < end);
        return false;
    }

    @Test
    void theFirstAdministratorsPasswordIsRandomAndShownOnce() throws IOException {
        assertThat(firstWords)
                .containsPattern("管理员 admin，密码 [0-9a-f]{16}（只显示这一次）")
                .doesNotContain("示例账号");
        String password = firstWords.replaceAll("(?s).*密码 ([0-9a-f]{16}).*", "$1");
        try (var logs = Files.walk(data.resolve("log"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log)).as(log.toString()).doesNotContain(password);
            }
        }
    }

    @Test
    void aSecondStartOnTheSameDataIsRefusedInOneLine() throws IOException, InterruptedException {
        LaunchedProduct second = LaunchedProduct.launch(product.port(), data, environment, "--no-sample");
        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.said()).hasLineCount(1).contains("正由另一个职阶使用").contains("--data");
        assertThat(product.ask(client, "frameworks", null).statusCode()).isEqualTo(200);
    }

    @Test
    void aTakenPortIsRefusedInOneLine(@TempDir Path other) throws IOException, InterruptedException {
        LaunchedProduct second = LaunchedProduct.launch(product.port(), other, environment, "--no-sample");
        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.said()).hasLineCount(1).contains("已被占用").contains("--port");
        assertThat(other.resolve("database")).doesNotExist();
    }
}
