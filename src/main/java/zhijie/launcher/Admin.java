package zhijie.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** {@code scripts/admin}: asks the running server of this data folder for what its arguments name. */
public final class Admin {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private static final String HELP = """
            用法：scripts/admin [--data 目录] 命令 …
            除 content check 外，都由正在运行的职阶（scripts/run）执行。

              content check [目录]            离线检查内容目录：格式、代码、重复、覆盖、字词；有错误时退出码为 1
              user list                       列出账号
              user add 登录名 --role 角色[,角色] [--person 人员代码]
                                              开账号，打印一次随机密码；角色：designer learner supervisor assessor hr admin
              user reset-password 登录名      换一个随机密码，打印一次
              user role 登录名 角色[,角色]    改为这些角色
              user close 登录名               停用账号与它的令牌
              user reopen 登录名              重新启用停用的账号
              token 登录名                    发一个个人令牌（程序用，一年有效），打印一次
              import faq|content 文件 [--plan] [--take 代码,…]
                                              导入问答表（CSV）或一个内容文件（YAML），错行逐条列出；--plan 只显示会改什么；
                                              人工改过的条目默认保留，--take 指定用文件覆盖的
              import updates [--take 种类:代码,…]
                                              新版内容文件与人工修改不一致、等待取舍的各项；--take 指定采用的
              import undo 编号                撤销一次导入
              export framework|indicator|role|ladder|scheme|course|faq|case|item 代码 [文件]
                                              导出为内容文件（YAML）
              backup 文件                     备份全部数据为一个 zip
              restore 文件 [--yes]            用备份换掉现有数据；--yes 表示确认
              reindex                         重建检索索引，显示进度，建好后结束；期间检索照常可用
              --help                          这份说明
            """;

    /** The launcher has no part of the application; the server refuses what is not among its roles in any case. */
    static final List<String> ROLES = List.of("DESIGNER", "LEARNER", "SUPERVISOR", "ASSESSOR", "HR", "ADMIN");

    /** Short words for the interface's names of formats, which are understood too. */
    private static final Map<String, String> FORMATS = Map.of("faq", "faq-csv", "content", "content-yaml");

    private final Deque<String> rest;
    private final Map<String, String> options = new TreeMap<>();
    private boolean failed;

    private Admin(List<String> words) {
        this.rest = new ArrayDeque<>(words);
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            return new Admin(List.of()).read(arguments).execute();
        } catch (StartException e) {
            ERR.println(e.getMessage());
            return 1;
        } catch (AdminClient.RefusedException e) {
            ERR.println(e.getMessage());
            return 1;
        } catch (NoSuchFileException e) {
            ERR.println("没有文件 " + e.getMessage());
            return 1;
        } catch (NotDirectoryException e) {
            ERR.println("没有目录 " + e.getMessage());
            return 1;
        } catch (FileAlreadyExistsException e) {
            ERR.println("文件 " + e.getMessage() + " 已存在，请换一个名字");
            return 1;
        } catch (IOException e) {
            ERR.println("没有完成：" + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private Admin read(List<String> arguments) throws StartException {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            switch (word) {
                case "--help", "-h", "--yes", "--plan" -> options.put(word, "");
                case "--data", "--role", "--person", "--take" -> {
                    if (i + 1 == arguments.size()) {
                        throw new StartException(word + " 后面缺少值，用法见 --help");
                    }
                    options.put(word, arguments.get(++i));
                }
                default -> {
                    if (word.startsWith("--")) {
                        throw new StartException("不认识的选项 " + word + "，用法见 --help");
                    }
                    words.add(word);
                }
            }
        }
        Admin admin = new Admin(words);
        admin.options.putAll(options);
        return admin;
    }

    private int execute() throws StartException, IOException, InterruptedException {
        if (options.containsKey("--help") || options.containsKey("-h") || rest.isEmpty()) {
            OUT.print(HELP);
            return 0;
        }
        String command = rest.pop();
        switch (command) {
            case "user" -> user(word("user 之后要写 list、add、reset-password、role、close 或 reopen"));
            case "token" -> {
                String login = word("token 之后要写登录名");
                say("令牌（只显示这一次，一年有效）："
                        + client().post("admin/users/" + AdminClient.encode(login) + "/tokens", Map.of(), "secret"));
            }
            case "backup" -> backup(Path.of(word("backup 之后要写文件名")));
            case "restore" -> restore(Path.of(word("restore 之后要写文件名")));
            case "import" -> imports(word("import 之后要写 faq、content、updates 或 undo"));
            case "export" -> export(word("export 之后要写种类，例如 framework、role、course、faq"));
            case "reindex" -> reindex();
            default -> throw new StartException("不认识的命令 " + command + "，用法见 --help");
        }
        return failed ? 1 : 0;
    }

    /** Asks for a new index and says how far it is until it serves. */
    private void reindex() throws StartException, IOException, InterruptedException {
        AdminClient client = client();
        client.post("admin/reindex", Map.of());
        say("索引正在重建，期间检索照常可用");
        int said = 0;
        while (true) {
            JsonNode progress = client.object("admin/reindex");
            if (progress.hasNonNull("trouble")) {
                throw new StartException(
                        "没有建成，现有索引照常使用，稍后会自动再试：" + progress.path("trouble").asText());
            }
            int percent = progress.path("percent").asInt();
            if ("SERVING".equals(progress.path("state").asText())) {
                say("已建好，共 " + progress.path("documents").asLong() + " 条");
                for (JsonNode skipped : progress.path("skipped")) {
                    say("未能编入索引，原因见服务器日志：" + skipped.asText());
                }
                return;
            }
            if (percent >= said + 5) {
                said = percent;
                say("已完成 " + percent + "%");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private String word(String otherwise) throws StartException {
        if (rest.isEmpty()) {
            throw new StartException(otherwise);
        }
        return rest.pop();
    }

    /** Once all words of the command are read; one that is left over is a misunderstanding. */
    private AdminClient client() throws StartException {
        if (!rest.isEmpty()) {
            throw new StartException("多出了「" + String.join(" ", rest) + "」，用法见 --help");
        }
        return AdminClient.of(
                Path.of(options.getOrDefault("--data", System.getenv().getOrDefault("DATA_DIR", "data"))));
    }

    private void user(String action) throws StartException, IOException, InterruptedException {
        switch (action) {
            case "list" ->
                client().rows("admin/users")
                        .forEach(row -> OUT.printf(
                                "%-16s %-8s %s%s%s%n",
                                row.get("login"),
                                row.getOrDefault("name", ""),
                                row.get("roles"),
                                "false".equals(row.get("active")) ? "  已停用" : "",
                                "true".equals(row.get("sample")) ? "  示例" : ""));
            case "add" -> {
                String login = word("user add 之后要写登录名");
                if (!options.containsKey("--role")) {
                    throw new StartException("请用 --role 写明角色，例如 --role learner");
                }
                Map<String, Object> body = new TreeMap<>();
                body.put("login", login);
                body.put("roles", roles(options.get("--role")));
                if (options.containsKey("--person")) {
                    body.put("person", options.get("--person"));
                }
                say("账号 " + login + "，密码（只显示这一次）：" + client().post("admin/users", body, "secret"));
            }
            case "reset-password" -> {
                String login = word("user reset-password 之后要写登录名");
                say("账号 " + login + "，新密码（只显示这一次）："
                        + client().post("admin/users/" + AdminClient.encode(login) + "/password", Map.of(), "secret"));
            }
            case "role" -> {
                String login = word("user role 之后要写登录名与角色");
                String roles = word("登录名之后要写角色，例如 designer,hr");
                client().post("admin/users/" + AdminClient.encode(login) + "/roles", Map.of("roles", roles(roles)));
                say("账号 " + login + " 的角色：" + roles);
            }
            case "reopen" -> {
                String login = word("user reopen 之后要写登录名");
                client().post("admin/users/" + AdminClient.encode(login) + "/reopen", Map.of());
                say("账号 " + login + " 已重新启用");
            }
            case "close" -> {
                String login = word("user close 之后要写登录名");
                client().post("admin/users/" + AdminClient.encode(login) + "/close", Map.of());
                say("账号 " + login + " 已停用");
            }
            default -> throw new StartException("user 之后要写 list、add、reset-password、role、close 或 reopen");
        }
    }

    private static List<String> roles(String words) throws StartException {
        List<String> roles = List.of(words.toUpperCase(Locale.ROOT).split(","));
        for (String role : roles) {
            if (!ROLES.contains(role)) {
                throw new StartException(
                        "没有角色「" + role.toLowerCase(Locale.ROOT) + "」，可用：designer learner supervisor assessor hr admin");
            }
        }
        return roles;
    }

    private void backup(Path file) throws StartException, IOException, InterruptedException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        AdminClient client = client();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        try (InputStream in = client.get("admin/backup")) {
            try (var out = Files.newOutputStream(part)) {
                in.transferTo(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        say("已备份到 " + file + "（" + Files.size(file) / 1024 + " KB）");
    }

    private void restore(Path file) throws StartException, IOException, InterruptedException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        boolean confirmed = options.containsKey("--yes");
        Console console = System.console();
        if (!confirmed && console != null) {
            String answer = console.readLine("恢复会用备份换掉现有的全部数据。输入 yes 继续：");
            if (!"yes".equals(answer)) {
                throw new StartException("没有恢复");
            }
            confirmed = true;
        }
        Map<String, String> done = client().send("admin/restore?confirm=" + confirmed, "application/zip", file);
        say("已恢复 " + done.get("takenAt") + " 的备份：" + done.get("tables") + " 张表，" + done.get("rows")
                + " 行。请重新启动职阶，让仍在登录的人重新登录");
    }

    private void imports(String format) throws StartException, IOException, InterruptedException {
        if (format.equals("undo")) {
            String id = word("import undo 之后要写导入编号");
            if (!id.matches("[0-9]{1,18}")) {
                throw new StartException("导入编号是一个数，现为「" + id + "」");
            }
            show(client().text("imports/" + id + "/undo"));
            return;
        }
        String mode = "&mode=" + (options.containsKey("--plan") ? "plan" : "apply");
        String take = options.containsKey("--take") ? "&take=" + AdminClient.encode(options.get("--take")) : "";
        if (format.equals("updates")) {
            show(client().text("imports?format=content-updates" + mode + take));
            return;
        }
        Path file = Path.of(word("import 格式之后要写文件名"));
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        String address = "imports?format=" + AdminClient.encode(FORMATS.getOrDefault(format, format)) + mode + take
                + "&file=" + AdminClient.encode(file.toString());
        show(client().text(address, file));
    }

    /** A plan or result; what it refuses makes the command fail. */
    private void show(String answer) {
        OUT.print(answer);
        failed = answer.lines().anyMatch(line -> line.startsWith("错误 "));
    }

    private void export(String kind) throws StartException, IOException, InterruptedException {
        String code = word("export 种类之后要写代码");
        Path file = rest.isEmpty() ? null : Path.of(rest.pop());
        String address = "exports/" + AdminClient.encode(kind) + "/" + AdminClient.encode(code);
        try (InputStream in = client().get(address)) {
            if (file == null) {
                in.transferTo(OUT);
            } else {
                Files.copy(in, file);
                say("已导出到 " + file);
            }
        }
    }

    private static void say(String line) {
        OUT.println(line);
    }
}
