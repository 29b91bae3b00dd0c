package zhijie.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import zhijie.common.Setting;

/** {@code scripts/run}: checks, starts database and server, says where they are, stops both with Ctrl-C. */
public final class Main {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final long started = System.nanoTime();
    private volatile boolean stopping;

    private Main() {}

    public static void main(String[] arguments) {
        int code = new Main().run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    private int run(String[] arguments) {
        try {
            return readArguments(arguments) ? serve() : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        } catch (StartException | IOException | SQLException e) {
            if (!stopping) { // What fails because everything is being stopped needs no word.
                ERR.println("职阶没有启动：" + e.getMessage());
            }
            return 1;
        }
    }

    private boolean readArguments(String[] arguments) throws StartException {
        for (Setting setting : Setting.values()) {
            settings.put(setting, setting.value());
        }
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--help", "-h" -> {
                    help();
                    return false;
                }
                case "--no-sample" -> settings.put(Setting.SAMPLE, "false");
                case "--port", "--host", "--data" -> {
                    if (i + 1 == arguments.length) {
                        throw new StartException(arguments[i] + " 后面缺少值，用法见 --help");
                    }
                    Setting setting =
                            switch (arguments[i]) {
                                case "--port" -> Setting.PORT;
                                case "--host" -> Setting.HOST;
                                default -> Setting.DATA_DIR;
                            };
                    settings.put(setting, arguments[++i]);
                }
                default -> throw new StartException("不认识的选项 " + arguments[i] + "，用法见 --help");
            }
        }
        return true;
    }

    private void help() {
        OUT.println("""
                用法：scripts/run [选项]
                启动职阶：数据库、内容、示例组织与网页服务；Ctrl-C 全部停止，数据留在数据目录。

                  --port N      端口，默认 8080
                  --host 地址   监听地址，默认 127.0.0.1；其他地址时示例账号停用
                  --data 目录   数据目录，默认 data
                  --no-sample   不载入示例组织；首次启动打印一次管理员密码
                  --help        这份说明

                同样可用环境变量设置：""");
        for (Setting setting : Setting.values()) {
            OUT.printf(
                    "  %-16s %s%s%n",
                    setting.name(),
                    setting.description(),
                    setting.byDefault().isEmpty() ? "" : "，默认 " + setting.byDefault());
        }
        OUT.println("  SERVER_HEAP      服务器堆上限 / heap of the server，默认 512m");
    }

    private int serve() throws StartException, IOException, InterruptedException, SQLException {
        InetSocketAddress address = address();
        checkNumbers();
        Path home =
                Path.of(System.getProperty("zhijie.home", "target/launcher")).toAbsolutePath();
        DataDirectory data = new DataDirectory(Path.of(settings.get(Setting.DATA_DIR)));
        data.open(); // Before the port is looked at: what a killed launcher left running is on it.
        checkPortIsFree(address);
        EmbeddedDatabase database = settings.get(Setting.DATABASE_URL).isEmpty()
                ? new EmbeddedDatabase(
                        data.root(), data.log().resolve("database.log"), data.secret("database.password"))
                : null;
        ApplicationServer server = new ApplicationServer(home, data, address);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, database, data), "stop"));

        String url = database == null ? ownDatabase() : launch(database, data);
        say("2/3 服务器");
        server.start(environment(data, url), line -> OUT.println("    " + line));
        if (database != null) {
            database.awaitAnswer(); // Long before the server asks for it.
        }
        say("3/3 数据结构与内容");
        server.awaitReady();
        Files.writeString(data.run().resolve("server.url"), server.url());
        say("就绪：" + server.url() + "   （Ctrl-C 停止）");
        return awaitEnd(server, database, data);
    }

    private String ownDatabase() throws StartException {
        String url = settings.get(Setting.DATABASE_URL);
        say("1/3 数据库 " + OwnDatabase.check(url));
        return url;
    }

    private String launch(EmbeddedDatabase database, DataDirectory data) throws IOException {
        say("1/3 数据库" + (data.isFresh() ? "（首次启动：解开程序并初始化）" : ""));
        database.launch();
        data.remember("database", database.pid());
        return database.url();
    }

    /** Neither ends by itself: where one does, the other is stopped too. */
    private int awaitEnd(ApplicationServer server, EmbeddedDatabase database, DataDirectory data) {
        CompletableFuture<ProcessHandle> serverEnds = server.onExit();
        CompletableFuture<ProcessHandle> databaseEnds =
                database == null ? new CompletableFuture<>() : database.onExit();
        CompletableFuture.anyOf(serverEnds, databaseEnds).join();
        if (stopping) {
            return 0;
        }
        String name = serverEnds.isDone() ? "server" : "database";
        ERR.println("职阶已停止：" + (serverEnds.isDone() ? "服务器" : "数据库") + "意外结束，已提交的数据都在。原因见 "
                + data.log().resolve(name + ".log") + "，重新启动即可继续");
        return 1;
    }

    private InetSocketAddress address() throws StartException {
        try {
            int port = Integer.parseInt(settings.get(Setting.PORT));
            if (port < 1 || port > 65535) {
                throw new NumberFormatException();
            }
            return new InetSocketAddress(InetAddress.getByName(settings.get(Setting.HOST)), port);
        } catch (NumberFormatException e) {
            throw new StartException("端口应为 1 到 65535，现为「" + settings.get(Setting.PORT) + "」", e);
        } catch (UnknownHostException e) {
            throw new StartException("监听地址「" + settings.get(Setting.HOST) + "」无法解析", e);
        }
    }

    private static void checkNumbers() throws StartException {
        try {
            Setting.SESSION_MINUTES.number();
        } catch (IllegalArgumentException e) {
            throw new StartException(e.getMessage(), e);
        }
    }

    private static void checkPortIsFree(InetSocketAddress address) throws StartException {
        try {
            if (!address.getAddress().isAnyLocalAddress()
                    && NetworkInterface.getByInetAddress(address.getAddress()) == null) {
                throw new StartException("监听地址 " + address.getHostString() + " 不是本机的地址，请用 --host 换一个");
            }
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(address);
            }
        } catch (BindException e) {
            boolean denied = String.valueOf(e.getMessage()).contains("Permission denied");
            throw new StartException(
                    "端口 " + address.getPort()
                            + (denied ? " 需要管理员权限，请用 --port 换成 1024 以上的" : " 已被占用：请停止占用它的程序，或用 --port 换一个端口"),
                    e);
        } catch (IOException e) {
            throw new StartException(
                    "不能监听 " + address.getHostString() + ":" + address.getPort() + "：" + e.getMessage(), e);
        }
    }

    private Map<String, String> environment(DataDirectory data, String url) throws IOException {
        Map<String, String> environment = settings.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        environment = new HashMap<>(environment);
        environment.put(Setting.DATA_DIR.name(), data.root().toString());
        for (Setting path : List.of(Setting.CONTENT_DIR, Setting.THEME_DIR, Setting.DATABASE_CA)) {
            if (!settings.get(path).isEmpty()) { // The server's folder is another one.
                environment.put(
                        path.name(),
                        Path.of(settings.get(path)).toAbsolutePath().toString());
            }
        }
        environment.put(Setting.DATABASE_URL.name(), url);
        environment.put(Setting.ADMIN_SECRET.name(), data.secret("admin.secret"));
        return environment;
    }

    private void stop(ApplicationServer server, EmbeddedDatabase database, DataDirectory data) {
        stopping = true;
        try {
            server.close();
            if (database != null) {
                database.close();
            }
            data.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            ERR.println("停止时：" + e.getMessage());
        }
    }

    private void say(String text) {
        OUT.printf("%5.1f 秒  %s%n", (System.nanoTime() - started) / 1e9, text);
    }
}
