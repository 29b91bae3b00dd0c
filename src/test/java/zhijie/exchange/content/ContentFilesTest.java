package zhijie.exchange.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFilesTest {

    private static final String FRAMEWORK = """
            code: "demo"
            title: 演示标准
            shortTitle: 演示
            version: "1"
            publisher: 演示
            cumulative: true
            summary: 只用于测试的一份很短的标准。
            source: 测试
            levels:
              - {code: L1, title: 初级, statement: 会做, clause: "1"}
            competencies:
              - type: domain
                level: L1
                code: "1"
                title: 接听
                clause: "1"
                children:
                  - {type: task, code: "1.1", title: 开场, clause: "1.1"}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copySchemas() throws IOException {
        Path schemas = Files.createDirectories(folder.resolve("schema"));
        try (var files = Files.list(Path.of("content/schema"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, schemas.resolve(file.getFileName()));
            }
        }
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private ContentFiles.Checked check() {
        ContentFiles files = new ContentFiles(folder);
        return files.check(files.list(true));
    }

    private List<String> problems() {
        return check().problems().stream().map(ContentProblem::toString).toList();
    }

    @Test
    void takesFilesThatAreRight() throws IOException {
        write("frameworks/demo.yaml", FRAMEWORK);
        assertThat(problems()).isEmpty();
        assertThat(check().right()).extracting(ContentFile::path).containsExactly("frameworks/demo.yaml");
    }

    @Test
    void namesFileLineAndFieldOfAValueOfTheWrongType() throws IOException {
        write("frameworks/demo.yaml", FRAMEWORK.replace("version: \"1\"", "version: 1"));
        assertThat(problems()).containsExactly("frameworks/demo.yaml:4 version: 应为文本，现为数 1");
    }

    @Test
    void namesAMissingAndAnUnknownField() throws IOException {
        write("frameworks/demo.yaml", FRAMEWORK.replace("publisher:", "publischer:"));
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "frameworks/demo.yaml:1 publisher: 缺少这一项", "frameworks/demo.yaml:5 publischer: 没有这样的项，请检查拼写");
    }

    @Test
    void namesTheLineOfAYamlError() throws IOException {
        write("frameworks/demo.yaml", FRAMEWORK.replace("title: 演示标准", "title: \"演示标准"));
        assertThat(problems()).singleElement().asString().matches("frameworks/demo.yaml:\\d+: YAML 语法错误：.*");
    }

    @Test
    void refusesAKeyThatStandsTwice() throws IOException {
        write("frameworks/demo.yaml", FRAMEWORK + "code: again\n");
        assertThat(problems()).singleElement().asString().contains("YAML 语法错误").contains("code");
    }

    @Test
    void refusesAliases() throws IOException {
        write(
                "frameworks/demo.yaml",
                FRAMEWORK.replace("title: 演示标准", "title: &a 演示标准").replace("shortTitle: 演示", "shortTitle: *a"));
        assertThat(problems()).singleElement().asString().contains("别名");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        write("frameworks/demo.yaml", "");
        assertThat(problems()).containsExactly("frameworks/demo.yaml:1: 文件是空的");
    }

    @Test
    void refusesAReferenceThatLeadsNowhere() throws IOException {
        write("frameworks/demo.yaml", FRAMEWORK);
        write("associations/a.yaml", """
                associations:
                  - type: precedes
                    from: demo/L1/1.1
                    to: demo/L1/1.2
                    reason: 先开场再询问需求
                """);
        assertThat(problems()).containsExactly("associations/a.yaml:4 associations[0].to: 没有代码为「demo/L1/1.2」的能力项");
        assertThat(check().right()).extracting(ContentFile::path).containsExactly("frameworks/demo.yaml");
    }

    @Test
    void refusesWhatRefersToARefusedFile() throws IOException {
        write("frameworks/demo.yaml", FRAMEWORK.replace("title: 演示标准", "title: 演"));
        write("associations/a.yaml", """
                associations:
                  - {type: precedes, from: demo/L1/1, to: demo/L1/1.1, reason: 先有领域再有任务}
                """);
        assertThat(check().right()).isEmpty();
    }

    @Test
    void refusesACodeThatStandsTwice() throws IOException {
        write("frameworks/demo.yaml", FRAMEWORK.replace("code: \"1.1\"", "code: \"1\""));
        assertThat(problems()).singleElement().asString().contains("代码「demo/L1/1」已在 frameworks/demo.yaml:14 用过");
    }

    @Test
    void loadsFrameworksBeforeWhatRefersToThem() throws IOException {
        write("associations/a.yaml", "x: 1");
        write("frameworks/demo.yaml", FRAMEWORK);
        write("notes/readme.yaml", "x: 1");
        assertThat(new ContentFiles(folder).list(true))
                .extracting(ContentSource::path)
                .containsExactly("frameworks/demo.yaml", "associations/a.yaml");
    }

    @Test
    void leavesTheSampleOutWhereItIsNotWanted() throws IOException {
        write("sample/organisation.yaml", "x: 1");
        assertThat(new ContentFiles(folder).list(false)).isEmpty();
    }

    /** So that editors check and complete what the loader will ask for. */
    @Test
    void everyShippedFileNamesItsSchemaToEditors() throws IOException {
        Path shipped = Path.of("content");
        for (ContentSource source : new ContentFiles(shipped).list(true)) {
            String head = Files.readString(shipped.resolve(source.path()))
                    .lines()
                    .findFirst()
                    .orElse("");
            String schema = head.replaceFirst("# yaml-language-server: \\$schema=\\.\\./", "");
            assertThat(schema)
                    .as(source.path())
                    .isEqualTo("schema/" + source.type().schema() + ".schema.json");
            assertThat(shipped.resolve(schema)).as(source.path()).exists();
        }
    }
}
