package zhijie.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhijie.common.Setting;

/** What the launcher says where it can't start: one line that tells what to do, and an exit code. */
class MainTest {

    @TempDir
    private Path folder;

    private record Said(int code, String text) {}

    private static Said run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "zhijie.launcher.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text.strip());
    }

    private void refused(Said said, String... words) {
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).hasLineCount(1).startsWith("职阶没有启动：").contains(words);
        assertThat(folder.resolve("database")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--port,     缺少值",
        "--port x,   端口应为 1 到 65535",
        "--port 0,   端口应为 1 到 65535",
        "--ports 1,  不认识的选项 --ports",
        "--host nowhere.invalid, 无法解析",
        "--host 203.0.113.9,     不是本机的地址"
    })
    void badOptionsAreNamed(String options, String words) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--data", folder.toString()));
        arguments.addAll(List.of(options.split(" ")));
        refused(run(Map.of(), arguments.toArray(String[]::new)), words);
    }

    @Test
    void helpListsEverySetting() throws IOException, InterruptedException {
        Said said = run(Map.of(), "--help");
        assertThat(said.code()).isZero();
        assertThat(said.text()).contains("--port", "--host", "--data", "--no-sample");
        for (Setting setting : Setting.values()) {
            assertThat(said.text()).contains(setting.name()).contains(setting.description());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://a@127.0.0.1/zhijie,      DATABASE_URL 应写作",
        "mysql://a:b%@127.0.0.1/zhijie,      DATABASE_URL 应写作",
        "mysql://a@127.0.0.1,                DATABASE_URL 应写作",
        "mysql://a@nowhere.invalid/zhijie,   找不到主机 nowhere.invalid",
        "mysql://a:secret@127.0.0.1:1/zhijie, 127.0.0.1:1 没有数据库应答"
    })
    void aWrongDatabaseAddressIsExplained(String url, String words) throws IOException, InterruptedException {
        Said said = run(Map.of("DATABASE_URL", url), "--port", freePort(), "--data", folder.toString());
        refused(said, words);
        assertThat(said.text()).doesNotContain("secret");
    }

    @Test
    void aCertificateFileThatHoldsNoneIsNamed() throws IOException, InterruptedException {
        Path pem = Files.writeString(folder.resolve("ca.pem"), "nothing");
        Map<String, String> environment =
                Map.of("DATABASE_URL", "mysql://a@database.invalid/zhijie", "DATABASE_CA", pem.toString());
        refused(run(environment, "--port", freePort(), "--data", folder.toString()), "DATABASE_CA", pem.toString());
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "");
        refused(run(Map.of(), "--port", freePort(), "--data", file.toString()), "无法写入", "--data");
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
