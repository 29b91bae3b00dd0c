package zhijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ApiIT {

    @ArquillianResource
    private URL base;

    private Api api;

    @BeforeEach
    void speakAsAdministrator() {
        api = Api.asAdministrator(base);
    }

    private static void collect(JsonNode tree, String type, List<JsonNode> found) {
        for (JsonNode node : tree) {
            if (type.equals(node.path("type").asText())) {
                found.add(node);
            }
            collect(node.path("children"), type, found);
        }
    }

    @Test
    void aFrameworkHoldsEveryLevelAndCode() {
        JsonNode framework = api.get("frameworks/ccsm-2020").json();
        List<JsonNode> requirements = new ArrayList<>();
        collect(framework.path("tree"), "REQUIREMENT", requirements);
        assertThat(framework.path("levels")).hasSize(3);
        assertThat(requirements)
                .hasSize(146)
                .allMatch(it -> it.path("code").asText().matches("\\d+\\.\\d+\\.\\d+"));
        assertThat(framework.path("publishedOn").asText()).isEqualTo("2020-03-30");
    }

    @Test
    void aCompetencyComesWithWhatTeachesIt() {
        List<JsonNode> requirements = new ArrayList<>();
        collect(api.get("frameworks/ccsm-2020").json().path("tree"), "REQUIREMENT", requirements);
        JsonNode answer = api.get(
                        "competencies/" + requirements.get(0).path("id").asLong())
                .json();
        assertThat(answer.path("competency").path("ancestors")).hasSize(2);
        assertThat(answer.path("resources").path("byType").path("TEACHES")).isNotEmpty();
    }

    @Test
    void whoShowsNothingOrAWrongSecretIsNotLetIn() {
        assertThat(api.withSecret("wrong").get("ping").status()).isEqualTo(401);
        assertThat(api.withSecret("").get("ping").status()).isEqualTo(401);
        assertThat(api.get("ping").text()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void aLearnersTokenDoesWhatALearnerMay() {
        Api learner = api.as("learner");
        assertThat(learner.get("frameworks").status()).isEqualTo(200);
        Api.Answer refused = learner.get("admin/users");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(learner.get("admin/backup").status()).isEqualTo(403);
        assertThat(learner.post("imports?format=content-yaml&mode=plan", "text/plain", "")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"frameworks/nix,404,没有代码为 nix", "competencies/999999999,404,999999999", "nothing,404,Not Found"})
    void whatIsNotThereIsAProblemDocument(String path, int status, String detail) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asText()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"login\":| 400 | body",
                "{\"login\":\"x\",\"roles\":[\"LEARNER\"],\"foo\":1} | 400 | foo",
                "{\"login\":\"x\",\"roles\":[\"NOPE\"]} | 400 | roles[0]",
                "{\"login\":\"x\",\"login\":\"y\",\"roles\":[]} | 400 | body",
                "{\"login\":\"A B\",\"roles\":[\"LEARNER\"]} | 422 | login",
                "{\"login\":\"ab\",\"roles\":[]} | 422 | roles"
            })
    void aWrongBodyNamesItsField(String body, int status, String field) {
        Api.Answer answer = api.post("admin/users", "application/json", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("errors").path(0).path("reason").asText()).isNotBlank();
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        Api.Answer answer = api.post("admin/users", "application/json", " ".repeat(3_000_000));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    @Test
    void anAccountIsOpenedOnceAndClosed() {
        String body = "{\"login\":\"opened-by-test\",\"roles\":[\"LEARNER\"]}";
        assertThat(api.post("admin/users", "application/json", body).status()).isEqualTo(201);
        Api.Answer again = api.post("admin/users", "application/json", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).isEqualTo("这个登录名已有人使用。");
        Api opened = api.as("opened-by-test");
        assertThat(opened.get("ping").status()).isEqualTo(200);
        api.post("admin/users/opened-by-test/close", "application/json", "");
        assertThat(opened.get("ping").status()).isEqualTo(401);
    }
}
