package zhijie.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhijie.search.GeneratedContent;
import zhijie.search.SearchDocument;
import zhijie.search.StraightSearch;

/**
 * {@code scripts/bench search}: the product with so many generated FAQs in its database. Measures how fast they are
 * indexed, then questions and keywords over HTTP by 1, 4 and 16 clients and at half of what it can take, how soon a
 * change is found meanwhile, and, in this process over a copy of the same index, the engine without a server and a
 * plain query of pairs as the yardstick.
 *
 * <p>Options: {@code --documents N} (1000000), {@code --seconds N} a figure (10), {@code --port N} (8191); {@code
 * --data FOLDER} keeps the data there for another run, which may then take fewer {@code --steps} than
 * {@code fill,index,measure}.
 */
public final class SearchBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Path PASSING = Path.of("target", "bench-search");
    private static final Path CONTENT = Path.of("content");
    /** A server's code is compiled while it works; until then it is measured by what it is not. */
    private static final double WARM_UP_SECONDS = 45;

    private static final int QUERIES = 2_000;
    private static final int BATCH = 2_000;

    private final BenchServer server;
    private final Path data;
    private final GeneratedContent content;
    private final int documents;
    private final double seconds;
    private final List<String> questions;
    private final List<String> keywords;
    private final Map<String, Double> cheapest = new LinkedHashMap<>();
    private String token;

    private SearchBench(BenchServer server, Path data, GeneratedContent content, int documents, double seconds) {
        this.server = server;
        this.data = data;
        this.content = content;
        this.documents = documents;
        this.seconds = seconds;
        this.questions = IntStream.range(0, QUERIES)
                .mapToObj(number -> content.question(number, documents))
                .toList();
        this.keywords = IntStream.range(0, QUERIES).mapToObj(content::keyword).toList();
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options =
                new LinkedHashMap<>(Map.of("--documents", "1000000", "--seconds", "10", "--port", "8191"));
        options.put("--data", PASSING.toString());
        options.put("--steps", "fill,index,measure");
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (options.replace(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException("不认识的选项 " + arguments[i] + "；有 " + options.keySet());
            }
        }
        System.setProperty("http.maxConnections", "64");
        Folders.delete(PASSING);
        Path data = Path.of(options.get("--data"));
        GeneratedContent content = new GeneratedContent(CONTENT);
        try (BenchServer server = BenchServer.start(Integer.parseInt(options.get("--port")), data)) {
            new SearchBench(
                            server,
                            data,
                            content,
                            Integer.parseInt(options.get("--documents")),
                            Double.parseDouble(options.get("--seconds")))
                    .run(Set.of(options.get("--steps").split(",")));
        } finally {
            Folders.delete(PASSING);
        }
    }

    private void run(Set<String> steps) throws Exception {
        if (steps.contains("fill")) {
            fill();
        }
        if (steps.contains("index")) {
            index();
        }
        if (steps.contains("measure")) {
            measure();
        }
    }

    private void measure() throws Exception {
        Map<String, Load.Figures> straight = straight();
        token = server.admin("token", "designer").replaceAll("(?s).*：", "").strip();
        Load.closed(4, WARM_UP_SECONDS, number -> ask(query(number % 2 == 0, number)));
        OUT.println("\n经 HTTP（GET /api/v1/search，十条结果、分面与摘句）");
        Map<String, Load.Figures> best = new LinkedHashMap<>();
        for (boolean whole : new boolean[] {true, false}) {
            for (int clients : new int[] {1, 4, 16}) {
                Load.Figures figures = measured(
                        name(whole) + " HTTP", clients, server::processorTime, number -> ask(query(whole, number)));
                best.merge(name(whole), figures, (a, b) -> a.perSecond() > b.perSecond() ? a : b);
            }
            Load.Figures half =
                    Load.open(best.get(name(whole)).perSecond() / 2, seconds, number -> ask(query(whole, number)));
            OUT.printf("  %s 半饱和       %s   %s%n", name(whole), half, goal(half.p95() <= 30 && half.p99() <= 50));
        }
        changeUnderLoad(best.get(name(true)).perSecond() / 2);
        OUT.printf("%n堆：回收后 %d MB，上限 %s%n", server.heapMegabytesAfterCollection(), server.heapLimit());
        compare(straight, best);
    }

    /** A closed load with the processor's time a question, which other work on the machine does not change. */
    private interface Processor {
        java.time.Duration used() throws IOException;
    }

    private Load.Figures measured(String what, int clients, Processor processor, Load.Ask ask)
            throws IOException, InterruptedException, ExecutionException {
        java.util.concurrent.atomic.LongAdder asked = new java.util.concurrent.atomic.LongAdder();
        java.time.Duration before = processor.used();
        Load.Figures figures = Load.closed(clients, seconds, number -> {
            ask.ask(number);
            asked.increment();
        });
        double millis = processor.used().minus(before).toNanos() / 1e6 / Math.max(1, asked.sum());
        OUT.printf(Locale.ROOT, "  %s %2d 路   %s   处理器 %.2f ms%n", what, clients, figures, millis);
        cheapest.merge(what, millis, Math::min);
        return figures;
    }

    private static java.time.Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static String name(boolean whole) {
        return whole ? "整句" : "关键词";
    }

    private static String goal(boolean met) {
        return met ? "达到目标" : "未达目标";
    }

    private String query(boolean whole, int number) {
        return (whole ? questions : keywords).get(number % QUERIES);
    }

    private void fill() throws IOException {
        long began = System.nanoTime();
        server.withDatabase(connection -> insert(connection));
        OUT.printf(Locale.ROOT, "写入数据库 %,d 条，%.0f 秒%n", documents, (System.nanoTime() - began) / 1e9);
    }

    private void index() throws IOException, InterruptedException {
        long began = System.nanoTime();
        String said = server.admin("reindex");
        double took = (System.nanoTime() - began) / 1e9;
        long indexed = indexed(said);
        OUT.printf(
                Locale.ROOT,
                "重建索引 %.0f 秒，%,.0f 条/秒（从数据库读起）；%,d MB%n",
                took,
                indexed / took,
                Folders.size(data.resolve("search")) / 1024 / 1024);
    }

    private void insert(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        long first = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(value) from id_sequence")) {
            row.next();
            first = row.getLong(1) + 1_000;
        }
        try (PreparedStatement resource = connection.prepareStatement("insert into resource (id, version, type, code,"
                        + " title, status, industry, scene, owner, verified_on, verify_by)"
                        + " values (?, 1, 'FAQ', ?, ?, 'PUBLISHED', 'GENERAL', 'CHANGES', 'bench', ?, ?)");
                PreparedStatement faq = connection.prepareStatement("insert into faq (id, also_asked, applies_when,"
                        + " not_when, prepare, say, steps) values (?, ?, ?, '', '', ?, ?)")) {
            for (int i = 0; i < documents; i++) {
                SearchDocument document = content.document(i);
                resource.setLong(1, first + i);
                resource.setString(2, "bench-" + i);
                resource.setString(3, document.title());
                resource.setDate(4, Date.valueOf(document.verifiedOn()));
                resource.setDate(5, Date.valueOf(document.verifyBy()));
                resource.addBatch();
                faq.setLong(1, first + i);
                faq.setString(2, String.join("\n", document.alsoAsked()));
                faq.setString(3, document.context());
                faq.setString(4, document.say());
                faq.setString(5, String.join("\n", document.body()));
                faq.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == documents) {
                    resource.executeBatch();
                    faq.executeBatch();
                    connection.commit();
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update id_sequence set value = " + (first + documents + 1_000));
        }
        connection.commit();
    }

    /** The same queries without a server, over a copy of its index. */
    private Map<String, Load.Figures> straight() throws IOException, InterruptedException, ExecutionException {
        Map<String, Load.Figures> best = new LinkedHashMap<>();
        Path copy = PASSING.resolve("copy");
        copy(serving(), copy);
        OUT.println("\n不经服务器，同一索引的副本");
        try (StraightSearch search = new StraightSearch(copy, CONTENT)) {
            Load.closed(2, seconds, number -> search.engine(query(number % 2 == 0, number)));
            Load.closed(2, seconds, number -> search.yardstick(query(number % 2 == 0, number)));
            for (boolean whole : new boolean[] {true, false}) {
                for (int clients : new int[] {1, 2, 4}) {
                    Load.Figures figures = measured(
                            name(whole), clients, SearchBench::own, number -> search.engine(query(whole, number)));
                    best.merge(name(whole), figures, (a, b) -> a.perSecond() > b.perSecond() ? a : b);
                }
            }
            for (int clients : new int[] {1, 2, 4}) {
                Load.Figures figures =
                        measured("标尺", clients, SearchBench::own, number -> search.yardstick(query(true, number)));
                best.merge("标尺", figures, (a, b) -> a.perSecond() > b.perSecond() ? a : b);
            }
        }
        OUT.printf(
                Locale.ROOT,
                "  引擎单独写入 %,.0f 条/秒%n",
                StraightSearch.indexingRate(PASSING.resolve("rate"), content, Math.min(documents, 50_000)));
        return best;
    }

    private Path serving() throws IOException {
        Path node = data.resolve("search").resolve("node");
        return node.resolve(Files.readString(node.resolve("current")).strip());
    }

    private void changeUnderLoad(double perSecond) throws InterruptedException, IOException, ExecutionException {
        AtomicBoolean stop = new AtomicBoolean();
        Thread load = new Thread(() -> {
            while (!stop.get()) {
                try {
                    Load.open(perSecond, 2, number -> ask(query(true, number)));
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        load.start();
        double longest = 0;
        double sum = 0;
        int changes = 20;
        for (int i = 0; i < changes; i++) {
            String word = "新词" + unheard() + "变更";
            post("/api/v1/imports?format=faq-csv&mode=apply", "question,answer\n" + word + "怎么办,按新的办法办理。\n");
            long began = System.nanoTime();
            while (!ask(word).contains(word)) {
                Thread.sleep(10);
            }
            double took = (System.nanoTime() - began) / 1e6;
            longest = Math.max(longest, took);
            sum += took;
        }
        stop.set(true);
        load.join();
        OUT.printf(
                Locale.ROOT,
                "%n半饱和下一处改动可见：平均 %.0f ms，最长 %.0f ms   %s%n",
                sum / changes,
                longest,
                goal(longest <= 1_000));
    }

    /** Three characters that hardly ever stood together before, not even in an earlier measurement of kept data. */
    private static String unheard() {
        return ThreadLocalRandom.current()
                .ints(3, 0x4e00, 0x9fa5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void compare(Map<String, Load.Figures> straight, Map<String, Load.Figures> http) {
        double yardstick =
                straight.get(name(true)).perSecond() / straight.get("标尺").perSecond();
        OUT.printf(
                Locale.ROOT,
                "%n整句对标尺 %.2f（按处理器时间 %.2f）   %s%n",
                yardstick,
                cheapest.get("标尺") / cheapest.get(name(true)),
                goal(yardstick >= 0.6));
        http.forEach((what, figures) -> {
            double share = figures.perSecond() / straight.get(what).perSecond();
            OUT.printf(
                    Locale.ROOT,
                    "%s HTTP 对直接 %.2f（按处理器时间 %.2f）   %s%n",
                    what,
                    share,
                    cheapest.get(what) / cheapest.get(what + " HTTP"),
                    goal(share >= 0.5));
        });
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(server.url() + path).toURL().openConnection();
        if (token != null) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        return connection;
    }

    private static String read(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (status != 200 && status != 503) {
                throw new IOException(connection.getURL() + " 回答 " + status + " " + text);
            }
            return text;
        }
    }

    private String ask(String query) throws IOException {
        return read(open("/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
    }

    private void post(String path, String body) throws IOException {
        HttpURLConnection connection = open(path);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "text/csv");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        read(connection);
    }

    /** How many documents the command says that it indexed. */
    private long indexed(String said) throws IOException {
        Matcher count = Pattern.compile("共 (\\d+) 条").matcher(said);
        if (!count.find() || Long.parseLong(count.group(1)) < documents) {
            throw new IOException("没有全部编入索引：" + said);
        }
        return Long.parseLong(count.group(1));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
