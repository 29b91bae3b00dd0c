package zhijie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code scripts/bench pages}: the pages of the main jobs with 1 and 8 signed-in clients, each beside an empty REST call
 * of the same server in the same run, over the shipped content and over many times as much of it. Clients keep their
 * session and are sent compressed pages, as browsers are.
 *
 * <p>Options: {@code --seconds N} a page (5), {@code --times N} how much larger the larger content is (100; 1: only the
 * shipped content), {@code --port N} (8190).
 */
public final class PagesBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Path DATA = Path.of("target", "bench-pages");
    private static final String EMPTY = "/api/v1/ping";
    private static final String FOUND = "/api/v1/search?type=faq&q=" + URLEncoder.encode("客户", StandardCharsets.UTF_8);
    private static final int SESSIONS = 300;
    private static final int MANY = 8;

    private final BenchServer server;
    private final double seconds;

    private PagesBench(BenchServer server, double seconds) {
        this.server = server;
        this.seconds = seconds;
    }

    private record Visit(String login, String path) {}

    private record Measured(Load.Figures figures, String statements, long bytes, long transferred) {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Map<String, String> options = new LinkedHashMap<>(Map.of("--seconds", "5", "--times", "100", "--port", "8190"));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (options.replace(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException("不认识的选项 " + arguments[i] + "；有 " + options.keySet());
            }
        }
        int times = Integer.parseInt(options.get("--times"));
        Folders.delete(DATA);
        try (BenchServer server = BenchServer.start(Integer.parseInt(options.get("--port")), DATA)) {
            new PagesBench(server, Double.parseDouble(options.get("--seconds"))).run(times);
        }
    }

    private void run(int times) throws IOException, InterruptedException, ExecutionException {
        OUT.printf("启动后常驻内存 %d MB，最多用堆 %s%n", server.residentMegabytes(), server.heapLimit());
        List<Visit> visits = visits();
        for (Visit visit : visits) {
            measure(visit, MANY);
        }
        Map<String, Measured> shipped = measureAll("随附内容", visits);
        sessions(visits);
        if (times > 1) {
            grow(times);
            Map<String, Measured> larger = measureAll(times + " 倍内容", visits);
            OUT.println("\n内容变大后与变大前的中位耗时之比");
            shipped.forEach((page, before) -> OUT.printf(
                    "%-34s %.2f%n",
                    page, larger.get(page).figures().p50() / before.figures().p50()));
        }
    }

    private List<Visit> visits() throws IOException, InterruptedException {
        String tree = new BenchClient(server.url(), "designer")
                .get("/frameworks/ccsm-2020?level=L1")
                .body();
        Matcher requirement = Pattern.compile("class=\"row req\".*?/competencies/(\\d+)\"", Pattern.DOTALL)
                .matcher(tree);
        if (!requirement.find()) {
            throw new IOException("能力标准页上没有职业技能要求");
        }
        return List.of(
                new Visit("designer", EMPTY),
                new Visit("designer", "/frameworks/ccsm-2020"),
                new Visit("designer", "/frameworks/ccsm-2020?level=L2"),
                new Visit("learner", "/competencies/" + requirement.group(1)),
                new Visit("hr", "/roles/seat-supervisor"),
                new Visit("learner", "/search?q=" + URLEncoder.encode("退款没到账", StandardCharsets.UTF_8)),
                new Visit("learner", "/library/faq"),
                new Visit("designer", "/library/coverage"),
                new Visit("learner", "/me"));
    }

    private Map<String, Measured> measureAll(String title, List<Visit> visits)
            throws IOException, InterruptedException, ExecutionException {
        Map<String, Measured> alone = new LinkedHashMap<>();
        for (int clients : new int[] {1, MANY}) {
            OUT.printf(
                    "%n%s，%d 个客户端%n%-34s %8s %8s %8s %5s %8s %8s%n",
                    title, clients, "页面", "次/秒", "p50 ms", "p99 ms", "SQL", "字节", "传输");
            for (Visit visit : visits) {
                Measured it = measure(visit, clients);
                if (clients == 1) {
                    alone.put(visit.path(), it);
                }
                OUT.printf(
                        "%-34s %8.1f %8.2f %8.2f %5s %8d %8d%n",
                        shown(visit),
                        it.figures().perSecond(),
                        it.figures().p50(),
                        it.figures().p99(),
                        it.statements(),
                        it.bytes(),
                        it.transferred());
            }
        }
        OUT.printf("回收后堆 %d MB，常驻 %d MB%n", server.heapMegabytesAfterCollection(), server.residentMegabytes());
        return alone;
    }

    private static String shown(Visit visit) {
        return visit.path().replaceAll("q=.*", "q=…");
    }

    private Measured measure(Visit visit, int clients) throws InterruptedException, ExecutionException, IOException {
        List<BenchClient> signedIn = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            signedIn.add(new BenchClient(server.url(), visit.login()));
        }
        ThreadLocal<BenchClient> own = new ThreadLocal<>();
        List<BenchClient> free = java.util.Collections.synchronizedList(new ArrayList<>(signedIn));
        Load.Figures figures = Load.closed(clients, seconds, number -> {
            if (own.get() == null) {
                own.set(free.isEmpty() ? signedIn.get(number % clients) : free.remove(0));
            }
            own.get().read(visit.path());
        });
        var answer = signedIn.get(0).get(visit.path());
        return new Measured(
                figures,
                answer.headers().firstValue("x-sql-statements").orElse("-"),
                answer.body().getBytes(StandardCharsets.UTF_8).length,
                signedIn.get(0).read(visit.path()).length);
    }

    /** What a browser's session costs after it has shown all these pages, and what it loads at first. */
    private void sessions(List<Visit> visits) throws IOException, InterruptedException {
        List<String> pages = visits.stream()
                .filter(visit -> "learner".equals(visit.login()))
                .map(Visit::path)
                .toList();
        visitAs(SESSIONS, pages); // What the server keeps once, for a thread or a page, is there from now on.
        long before = server.heapBytesAfterCollection();
        BenchClient client = visitAs(SESSIONS, pages);
        double kilobytes = (server.heapBytesAfterCollection() - before) / 1024.0 / SESSIONS;
        OUT.printf("每个会话（登录后看过 %d 页）%.1f KB 堆%n", pages.size(), kilobytes);
        for (String page : pages) {
            OUT.printf("首次打开 %s 传输 %d KB%n", page.replaceAll("q=.*", "q=…"), client.firstLoadBytes(page) / 1024);
        }
    }

    private BenchClient visitAs(int people, List<String> pages) throws IOException, InterruptedException {
        BenchClient last = null;
        for (int i = 0; i < people; i++) {
            last = new BenchClient(server.url(), "learner");
            for (String page : pages) {
                last.read(page);
            }
        }
        return last;
    }

    /** Multiplies what is stored and waits until the search finds it. */
    private void grow(int times) throws IOException, InterruptedException {
        BenchClient client = new BenchClient(server.url(), "designer");
        long wanted = total(client) * times;
        server.multiplyContent(times);
        server.admin("reindex");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (total(client) < wanted) {
            if (System.nanoTime() > end) {
                throw new IOException("十分钟后仍只检索得到 " + total(client) + " 条，应有 " + wanted);
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private static long total(BenchClient client) throws IOException, InterruptedException {
        Matcher total =
                Pattern.compile("\"total\":(\\d+)").matcher(client.get(FOUND).body());
        return total.find() ? Long.parseLong(total.group(1)) : 0;
    }
}
