package zhijie.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code scripts/bench pages}: the pages of the main jobs with 1 and 8 signed-in clients, each beside an empty REST
 * call of the same server in the same run, over the shipped content and over many times as much.
 *
 * <p>Options: {@code --seconds N} a page (5), {@code --times N} how much larger the larger content is (100; 1: only the
 * shipped content), {@code --port N} (8190).
 */
public final class PagesBench {

    private static final String EMPTY = "/api/v1/ping";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final String base;
    private final int seconds;

    private PagesBench(String base, int seconds) {
        this.base = base;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Map<String, String> options = new LinkedHashMap<>(Map.of("--seconds", "5", "--times", "100", "--port", "8190"));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (options.replace(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException("不认识的选项 " + arguments[i] + "；有 " + options.keySet());
            }
        }
        int port = Integer.parseInt(options.get("--port"));
        int times = Integer.parseInt(options.get("--times"));
        try (BenchServer server = BenchServer.start(port, Path.of("target", "bench-pages"))) {
            PagesBench bench = new PagesBench(server.url(), Integer.parseInt(options.get("--seconds")));
            System.out.printf("服务器常驻内存 %d MB%n", server.residentMegabytes());
            Map<String, Figures> shipped = bench.measureAll("随附内容", server);
            if (times > 1) {
                server.multiplyContent(times);
                Map<String, Figures> larger = bench.measureAll(times + " 倍内容", server);
                System.out.println("\n内容变大后的耗时之比（中位数，同一空调用校正）");
                shipped.forEach((page, figures) -> System.out.printf(
                        "%-34s %.2f%n",
                        page, larger.get(page).relativeTo(larger.get(EMPTY)) / figures.relativeTo(shipped.get(EMPTY))));
            }
        }
    }

    private Map<String, Figures> measureAll(String title, BenchServer server)
            throws IOException, InterruptedException, ExecutionException {
        Map<String, Figures> all = new LinkedHashMap<>();
        List<Visit> visits = visits();
        for (int clients : new int[] {1, 8}) {
            System.out.printf(
                    "%n%s，%d 个客户端%n%-34s %8s %8s %8s %6s %8s %8s%n",
                    title, clients, "页面", "次/秒", "p50 ms", "p99 ms", "SQL", "字节", "传输");
            for (Visit visit : visits) {
                Figures figures = measure(visit, clients);
                if (clients == 1) {
                    all.put(visit.path(), figures);
                }
                System.out.printf(
                        "%-34s %8.1f %8.2f %8.2f %6s %8d %8d%n",
                        visit.path(),
                        figures.perSecond(),
                        figures.p50(),
                        figures.p99(),
                        figures.statements(),
                        figures.bytes(),
                        figures.transferred());
            }
        }
        System.out.printf(
                "回收后堆 %d MB，每个会话 %.1f KB%n",
                server.heapMegabytesAfterCollection(), server.heapKilobytesPerSession(base, 200));
        return all;
    }

    private record Visit(String login, String path) {}

    private List<Visit> visits() throws IOException, InterruptedException {
        Client client = new Client("designer");
        String tree = client.get("/frameworks/ccsm-2020").body();
        Matcher competency = Pattern.compile("/competencies/(\\d+)\"").matcher(tree);
        String competencyPath = competency.find() ? "/competencies/" + competency.group(1) : "/frameworks";
        return List.of(
                new Visit("designer", EMPTY),
                new Visit("designer", "/frameworks/ccsm-2020?level=L2"),
                new Visit("designer", "/frameworks/ccsm-2020"),
                new Visit("designer", competencyPath),
                new Visit("hr", "/roles/seat-supervisor"),
                new Visit("learner", "/search?q=" + URLEncoder.encode("退款没到账", StandardCharsets.UTF_8)),
                new Visit("learner", "/library/faq"),
                new Visit("learner", "/me"));
    }

    private record Figures(double perSecond, double p50, double p99, String statements, long bytes, long transferred) {
        double relativeTo(Figures empty) {
            return p50 / empty.p50();
        }
    }

    private Figures measure(Visit visit, int clients) throws InterruptedException, ExecutionException, IOException {
        List<Client> signedIn = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            signedIn.add(new Client(visit.login()));
        }
        run(signedIn, visit.path(), Math.max(1, seconds / 2));
        long began = System.nanoTime();
        List<Long> nanos = run(signedIn, visit.path(), seconds);
        double elapsed = (System.nanoTime() - began) / 1e9;
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        HttpResponse<String> plain = signedIn.get(0).get(visit.path());
        long transferred = signedIn.get(0).transferred(visit.path());
        return new Figures(
                sorted.length / elapsed,
                sorted[sorted.length / 2] / 1e6,
                sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / 1e6,
                plain.headers().firstValue("x-sql-statements").orElse("-"),
                plain.body().getBytes(StandardCharsets.UTF_8).length,
                transferred);
    }

    private static List<Long> run(List<Client> clients, String path, int seconds)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            List<Callable<List<Long>>> jobs = new ArrayList<>();
            for (Client client : clients) {
                jobs.add(() -> {
                    List<Long> nanos = new ArrayList<>();
                    while (System.nanoTime() < end) {
                        long began = System.nanoTime();
                        HttpResponse<String> response = client.get(path);
                        nanos.add(System.nanoTime() - began);
                        if (response.statusCode() != 200) {
                            throw new IOException(path + " 回答 " + response.statusCode());
                        }
                    }
                    return nanos;
                });
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> future : threads.invokeAll(jobs)) {
                all.addAll(future.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    /** A browser as far as the server can tell: its own session and view state. */
    private final class Client {

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();

        Client(String login) throws IOException, InterruptedException {
            Matcher state = VIEW_STATE.matcher(get("/sign-in").body());
            if (!state.find()) {
                throw new IOException("登录页没有视图状态");
            }
            Map<String, String> form = new LinkedHashMap<>();
            form.put("form", "form");
            form.put("form:login", login);
            form.put("form:password", login);
            form.put("form:go", "form:go");
            form.put("jakarta.faces.ViewState", state.group(1));
            String body = String.join(
                    "&",
                    form.entrySet().stream()
                            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                            .toList());
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 302) {
                throw new IOException("登录 " + login + " 没有成功：" + response.statusCode());
            }
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        long transferred(String path) throws IOException, InterruptedException {
            return http.send(
                            HttpRequest.newBuilder(URI.create(base + path))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body()
                    .length;
        }
    }
}
