package zhijie.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import zhijie.common.Setting;
import zhijie.database.DatabaseAddress;

/** {@code scripts/run}: checks, starts database and server, says where they are, stops both with Ctrl-C. */
public final class Main {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final long started = System.nanoTime();

    private Main() {}

    public static void main(String[] arguments) {
        int code = new Main().run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    private int run(String[] arguments) {
        try {
            if (!readArguments(arguments)) {
                return 0;
            }
            return serve();
        } catch (StartException e) {
            ERR.println("职阶没有启动：" + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        } catch (IOException | SQLException e) {
            ERR.println("职阶没有启动：" + e.getMessage());
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
        checkPortIsFree(address);
        Path home =
                Path.of(System.getProperty("zhijie.home", "target/launcher")).toAbsolutePath();
        DataDirectory data = new DataDirectory(Path.of(settings.get(Setting.DATA_DIR)));
        data.open();
        EmbeddedDatabase[] database = new EmbeddedDatabase[1];
        ApplicationServer server = new ApplicationServer(home, data, address);
        Thread stop = new Thread(() -> stop(server, database[0], data), "stop");
        Runtime.getRuntime().addShutdownHook(stop);

        String url = settings.get(Setting.DATABASE_URL);
        if (url.isEmpty()) {
            say("1/3 数据库");
            database[0] = new EmbeddedDatabase(
                    data.root(), data.log().resolve("database.log"), data.secret("database.password"));
            database[0].start();
            data.remember("database", database[0].pid());
            url = database[0].url();
        } else {
            say("1/3 数据库 " + checkDatabase(url));
        }
        say("2/3 服务器");
        server.start(environment(data, url), line -> OUT.println("    " + line));
        say("3/3 数据结构与内容");
        server.awaitReady();
        Files.writeString(data.run().resolve("server.url"), server.url());
        say("就绪：" + server.url() + "   （Ctrl-C 停止）");
        server.awaitEnd();
        return stop.isAlive() ? 0 : 1;
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

    private static void checkPortIsFree(InetSocketAddress address) throws StartException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw new StartException("端口 " + address.getPort() + " 已被占用：请停止占用它的程序，或用 --port 换一个端口", e);
        }
    }

    private static String checkDatabase(String url) throws StartException {
        DatabaseAddress address;
        try {
            address = DatabaseAddress.parse(url);
        } catch (IllegalArgumentException e) {
            throw new StartException(e.getMessage(), e);
        }
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            String product = connection.getMetaData().getDatabaseProductVersion();
            int major = connection.getMetaData().getDatabaseMajorVersion();
            boolean mariaDb = product.contains("MariaDB");
            if (major < (mariaDb ? 10 : 8)) {
                throw new StartException("数据库版本 " + product + " 太旧：需要 MySQL 8 或 MariaDB 10.11 以上");
            }
            return address + "（" + product + "）";
        } catch (SQLException e) {
            throw new StartException(
                    "连不上 " + address + "：" + e.getMessage().lines().findFirst().orElse("") + "，请检查地址、账号与库名", e);
        }
    }

    private Map<String, String> environment(DataDirectory data, String url) throws IOException {
        Map<String, String> environment = settings.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        environment = new HashMap<>(environment);
        environment.put(Setting.DATA_DIR.name(), data.root().toString());
        environment.put(
                Setting.CONTENT_DIR.name(),
                Path.of(settings.get(Setting.CONTENT_DIR)).toAbsolutePath().toString());
        environment.put(Setting.DATABASE_URL.name(), url);
        environment.put(Setting.ADMIN_SECRET.name(), data.secret("admin.secret"));
        return environment;
    }

    private static void stop(ApplicationServer server, EmbeddedDatabase database, DataDirectory data) {
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
