package zhijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ImportIT {

    private static final Path CONTENT = Path.of(System.getProperty("zhijie.content", "content"));

    @ArquillianResource
    private URL base;

    private Api api;

    @BeforeEach
    void speakAsAdministrator() {
        api = Api.asAdministrator(base);
    }

    private JsonNode post(String mode, String text) {
        return api.post("imports?format=content-yaml&mode=" + mode + "&file=faqs/x.yaml", "application/yaml", text)
                .json();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "faqs/L1-1.1.yaml",
                "courses/L1-1.1.yaml",
                "cases/flight-delay-crowd.yaml",
                "exam-items/L1-1.yaml",
                "frameworks/ccsm-2020.yaml",
                "associations/crosswalks.yaml",
                "indicators/service.yaml",
                "roles/seat-supervisor.yaml",
                "roles/csp-supervisor.yaml",
                "ladders/service-track.yaml",
                "schemes/cc-agent-training.yaml",
                "synonyms/service.yaml"
            })
    void theShippedFileChangesNothing(String path) throws IOException {
        JsonNode plan = post("plan", Files.readString(CONTENT.resolve(path)));
        assertThat(plan.path("problems")).as(plan.toString()).isEmpty();
        assertThat(plan.path("counts").path("SAME").asInt()).isPositive();
        plan.path("changes").forEach(change -> assertThat(change.path("action").asText())
                .as(change.toString())
                .isEqualTo("SAME"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "course/course-L1-1.1",
                "framework/ccsm-2020",
                "case/case-flight-delay-crowd",
                "role/seat-supervisor",
                "role/csp-manager",
                "ladder/service-track",
                "scheme/cc-agent-training",
                "indicator/plan-completion-rate"
            })
    void whatIsExportedIsAContentFile(String what) {
        Api.Answer answer = api.get("exports/" + what);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode plan = post("plan", answer.text());
        assertThat(plan.path("problems")).as(plan.toString()).isEmpty();
        assertThat(plan.path("counts").path("SAME").asInt())
                .isEqualTo(plan.path("changes").size());
    }

    @Test
    void aChangeIsPlannedAppliedAndUndone() throws IOException {
        String shipped = Files.readString(CONTENT.resolve("faqs/L1-1.1.yaml"));
        String code = shipped.lines()
                .filter(line -> line.contains("code: "))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*code: ", "")
                .replace("\"", "");
        String changed =
                shipped.replaceFirst("owner: .*", "owner: 测试组").replaceFirst("code: .*" + code + ".*", "code: " + code);
        JsonNode plan = post("plan", changed);
        assertThat(plan.path("counts").path("CHANGE").asInt())
                .as(plan.toString())
                .isEqualTo(1);
        assertThat(plan.path("id").isMissingNode()).isTrue();

        JsonNode applied = post("apply", changed);
        long id = applied.path("id").asLong();
        assertThat(id).isPositive();
        assertThat(post("plan", changed).path("counts").path("CHANGE").asInt()).isZero();

        assertThat(api.post("imports/" + id + "/undo", "application/json", "").status())
                .isEqualTo(200);
        assertThat(post("plan", shipped).path("counts").path("CHANGE").asInt()).isZero();
        Api.Answer again = api.post("imports/" + id + "/undo", "application/json", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().path("detail").asText()).contains("已经撤销过了");
    }

    @Test
    void somethingNewIsRetiredByAnUndo() throws IOException {
        String file = Files.readString(CONTENT.resolve("cases/flight-delay-crowd.yaml"))
                .replace("case-flight-delay-crowd", "case-of-a-test");
        JsonNode applied = post("apply", file);
        assertThat(applied.path("counts").path("ADD").asInt()).isEqualTo(1);
        api.post("imports/" + applied.path("id").asLong() + "/undo", "application/json", "");
        JsonNode plan = post("plan", file);
        assertThat(plan.path("counts").path("CHANGE").asInt())
                .as("it is archived, so importing it again brings it back")
                .isEqualTo(1);
    }

    @Test
    void aFrameworksCompetenciesAreAddedMovedAndRetiredAndPutBack() {
        String first = """
                code: import-test
                title: 导入测试标准
                shortTitle: 导入测试
                version: "1"
                publisher: 测试
                cumulative: true
                summary: 只用于测试的一份很短的标准。
                source: 测试
                levels: []
                competencies:
                  - type: domain
                    code: "1"
                    title: 接听
                    clause: "1"
                    children:
                      - {type: requirement, code: "1.1", title: 开场问候, clause: "1.1"}
                      - {type: requirement, code: "1.2", title: 询问需求, clause: "1.2"}
                  - {type: domain, code: "2", title: 外呼, clause: "2"}
                """;
        JsonNode added = post("apply", first);
        assertThat(added.path("counts").path("ADD").asInt())
                .as(added.toString())
                .isEqualTo(5);
        String second = first.replace("      - {type: requirement, code: \"1.2\", title: 询问需求, clause: \"1.2\"}\n", "")
                .replace(
                        "title: 外呼, clause: \"2\"}",
                        "title: 外呼, clause: \"2\", children:"
                                + " [{type: requirement, code: \"1.1\", title: 开场问候, clause: \"1.1\"},"
                                + " {type: requirement, code: \"2.1\", title: 自我介绍, clause: \"2.1\"}]}")
                .replace(
                        "    children:\n      - {type: requirement, code: \"1.1\", title: 开场问候, clause: \"1.1\"}\n",
                        "");
        JsonNode counts = post("plan", second).path("counts");
        assertThat(counts.path("MOVE").asInt()).isEqualTo(1);
        assertThat(counts.path("ADD").asInt()).isEqualTo(1);
        assertThat(counts.path("RETIRE").asInt()).isEqualTo(1);
        long id = post("apply", second).path("id").asLong();
        assertThat(post("plan", second).path("counts").path("SAME").asInt()).isEqualTo(5);
        api.post("imports/" + id + "/undo", "application/json", "");
        assertThat(post("plan", first).path("counts").path("SAME").asInt()).isEqualTo(5);
        api.post("imports/" + added.path("id").asLong() + "/undo", "application/json", "");
        assertThat(api.get("frameworks").text()).doesNotContain("import-test");
    }

    @Test
    void aWrongFileIsRefusedWithLineAndField() throws IOException {
        String file = Files.readString(CONTENT.resolve("faqs/L1-1.1.yaml"))
                .replaceFirst("industry: .*", "industry: farming")
                .replaceFirst("competency: [^,}\\s]+", "competency: ccsm-2020/L1/9.9.9");
        Api.Answer answer = api.post("imports?format=content-yaml&mode=apply&file=x.yaml", "text/plain", file);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("field").asText())
                .matches("x\\.yaml:\\d+ faqs\\[\\d+]\\.industry");
        assertThat(answer.json().path("errors").path(0).path("reason").asText()).startsWith("只能是 ");
        assertThat(answer.json().path("detail").asText()).contains("没有载入");
    }

    @Test
    void anUnknownFormatOrModeIsNamed() {
        Api.Answer format = api.post("imports?format=nix&mode=plan", "text/plain", "x");
        assertThat(format.status()).isEqualTo(422);
        assertThat(format.json().path("errors").path(0).path("field").asText()).isEqualTo("format");
        Api.Answer mode = api.post("imports?format=content-yaml&mode=nix", "text/plain", "x");
        assertThat(mode.json().path("errors").path(0).path("field").asText()).isEqualTo("mode");
        assertThat(api.post("imports/99999999/undo", "text/plain", "").status()).isEqualTo(404);
    }
}
