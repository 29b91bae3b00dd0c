package zhijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    @CsvSource({"frameworks/nix,404,没有代码为 nix", "competencies/999999999,404,999999999", "nothing,404,没有这个地址"})
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
        assertThat(answer.json().path("detail").asText()).isEqualTo("内容太大，最多 2,048 KB。");
    }

    @ParameterizedTest
    @CsvSource({"frameworks, 405", "roles/seat-supervisor/score, 415"})
    void aRefusalSaysWhatToDoInTheUsersLanguage(String path, int status) {
        Api.Answer answer = api.post(path, "text/x-unknown", "x");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).containsPattern("\\p{IsHan}");
    }

    /** The server takes a body that comes with the offer of an upgrade for endless, and its length must end it. */
    @Test
    void aBodyOfUnknownLengthMayNotOfferAnUpgrade() {
        assertThat(api.post("admin/users", "application/json", " ".repeat(1_500_000) + "[")
                        .status())
                .as("offered, with its length")
                .isEqualTo(400);
        Api.Answer answer = api.postOfUnknownLength("admin/users", "application/json", "{}");
        assertThat(answer.status()).isEqualTo(411);
        assertThat(answer.json().path("detail").asText()).contains("Content-Length");
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
        api.post("admin/users/opened-by-test/reopen", "application/json", "");
        assertThat(opened.get("ping").status()).isEqualTo(200);
    }

    @Test
    void anAccountsRolesAreReplacedButSomebodyStaysAdministrator() {
        api.post("admin/users", "application/json", "{\"login\":\"granted-by-test\",\"roles\":[\"LEARNER\"]}");
        Api granted = api.as("granted-by-test");
        assertThat(granted.get("admin/users").status()).isEqualTo(403);
        String administers = "{\"roles\":[\"ADMIN\"]}";
        assertThat(api.post("admin/users/granted-by-test/roles", "application/json", administers)
                        .status())
                .isEqualTo(204);
        assertThat(granted.get("admin/users").status()).isEqualTo(200);
        api.post("admin/users/granted-by-test/roles", "application/json", "{\"roles\":[\"LEARNER\"]}");
        assertThat(granted.get("admin/users").status()).isEqualTo(403);
        Api.Answer last = api.post("admin/users/admin/roles", "application/json", "{\"roles\":[\"LEARNER\"]}");
        assertThat(last.json().path("detail").asText()).contains("最后一个能登录的管理员");
    }

    @Test
    void theInterfaceDescribesItself() throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) { // The server once failed at the first and answered the second with a part.
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + base.getPort() + "/openapi"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().replaceAll("\\s+", " "))
                    .contains("/api/v1/frameworks/{code}", "/api/v1/roles/{code}/score", "/api/v1/imports")
                    .contains("用给出的读数试算一次", "0.95 还是 95%", "#/components/schemas/ScoreBody");
        }
    }

    @Test
    void aRoleComesWithConditionsRequirementsStepsAndTable() {
        JsonNode role = api.as("learner").get("roles/csp-supervisor").json();
        assertThat(role.path("conditions").asText()).startsWith("学历本科及以上；或学历大专及以上，工作经验满 1 年；或");
        assertThat(role.path("condition").path("anyOf")).hasSize(5);
        assertThat(role.path("condition").path("anyOf").path(0).path("clause").asText())
                .isEqualTo("5.2.1 a)");
        assertThat(role.path("incomplete").asText()).contains("5.2.2.4");
        assertThat(role.path("requirements")).hasSize(11);
        assertThat(role.path("requirements").path(0).path("mustHave").asBoolean())
                .isTrue();
        assertThat(role.path("next").path(0).path("destinationCode").asText()).isEqualTo("csp-manager");
        assertThat(role.path("before").path(0).path("originCode").asText()).isEqualTo("csp-specialist");
        assertThat(role.path("departmentKinds").toString()).contains("投诉处理");

        JsonNode withTable = api.get("roles/seat-supervisor").json();
        assertThat(withTable.path("tables")).hasSizeGreaterThan(1);
        assertThat(api.get("roles/seat-supervisor?table=1").json().path("table").path("openBlanks"))
                .isNotEmpty();
        assertThat(api.get("roles").json().path("roles")).hasSizeGreaterThan(15);
        assertThat(api.get("roles/no-such-role").status()).isEqualTo(404);
    }

    @Test
    void aPromotionBoardIsForThoseWhoDecideAndForADay() {
        assertThat(api.as("hr").get("sheets/promotions/seat-supervisor").status())
                .isEqualTo(200);
        for (String login : List.of("learner", "supervisor", "assessor", "designer")) {
            assertThat(api.as(login).get("sheets/promotions/seat-supervisor").status())
                    .as(login)
                    .isEqualTo(403);
        }
        Api.Answer wrong = api.as("hr").get("sheets/promotions/seat-supervisor?day=yesterday");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").path(0).path("field").asText()).isEqualTo("day");
        assertThat(api.as("hr").get("sheets/promotions/no-such-role").status()).isEqualTo(404);
    }

    @Test
    void aScoreIsExplainedToTheStepAndNothingIsStored() {
        String body = """
                {"readings": {
                  "call-task-plan-rate": {"inputs": {"完成呼叫任务数": 116, "计划呼叫任务数": 120}},
                  "problems-not-followed-up": 1, "customer-complaints": 2, "invalid-call-records": {"value": "0"}}}""";
        JsonNode score = api.as("hr")
                .post("roles/call-centre-agent/score", "application/json", body)
                .json();
        // 116 / 120 = 96.7 %: 1.3 points below 98, one full step of 1.5; 3 once, 6 twice.
        assertThat(score.path("total").decimalValue()).isEqualByComparingTo("83.5");
        assertThat(score.path("band").asText()).isEqualTo("GOOD");
        JsonNode rule = score.path("rows").path(0).path("rules").path(0);
        assertThat(rule.path("reading").decimalValue()).isEqualByComparingTo("96.7");
        assertThat(rule.path("steps").asInt()).isEqualTo(1);
        assertThat(rule.path("points").decimalValue()).isEqualByComparingTo("-1.5");
        assertThat(rule.path("why").asText()).contains("116 ÷ 120 × 100", "低 1.3 个百分点", "−1.5 分");

        JsonNode missing = api.post("roles/call-centre-agent/score", "application/json", "{\"readings\":{}}")
                .json();
        assertThat(missing.path("state").asText()).isEqualTo("MISSING");
        assertThat(missing.path("total").isNull() || missing.path("total").isMissingNode())
                .isTrue();
        JsonNode blanks = api.post("roles/call-centre-agent/score", "application/json", "{\"table\":1}")
                .json();
        assertThat(blanks.path("state").asText()).isEqualTo("BLANKS");
        assertThat(blanks.path("openBlanks").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"customer-complaints\":\"两次\"} | readings.customer-complaints | 不是数字",
                "{\"customer-complaints\":1e308} | readings.customer-complaints | 科学计数法",
                "{\"customer-complaints\":-0} | readings.customer-complaints | 负零",
                "{\"customer-complaints\":\"NaN\"} | readings.customer-complaints | 不是数字",
                "{\"call-task-plan-rate\":0.95} | readings.call-task-plan-rate | 0.95% 还是 95%",
                "{\"call-task-plan-rate\":95} | readings.call-task-plan-rate | 百分之几",
                "{\"no-such\":1} | readings.no-such | 不在",
                "{\"customer-complaints\":-1} | readings.customer-complaints | 负数",
                "{\"customer-complaints\":1.5} | readings.customer-complaints | 不是整数",
                "{\"customer-complaints\":true} | readings.customer-complaints | 不是数字",
                "{\"customer-complaints\":\"99999999999999999999\"} | readings.customer-complaints | 过大",
                "{\"customer-complaints\":null} | readings.customer-complaints | 缺少",
                "{\"call-task-plan-rate\":{\"inputs\":{\"完成呼叫任务数\":1}}} | readings.call-task-plan-rate | 计划呼叫任务数",
                "{\"call-task-plan-rate\":{\"inputs\":{\"完成呼叫任务数\":1,\"计划呼叫任务数\":0}}} "
                        + "| readings.call-task-plan-rate.inputs | 除数为 0",
                "{\"call-task-plan-rate\":{\"inputs\":{\"完成呼叫任务数\":1,\"计划呼叫任务数\":2,\"多余\":3}}} "
                        + "| readings.call-task-plan-rate.多余 | 多余",
            })
    void aReadingThatCouldBeMisreadIsAskedBack(String readings, String field, String reason) {
        Api.Answer answer =
                api.post("roles/call-centre-agent/score", "application/json", "{\"readings\":" + readings + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).startsWith(field);
        assertThat(answer.json().path("errors").path(0).path("reason").asText()).contains(reason);
        assertThat(answer.json().path("detail").asText()).contains("没有计分");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 400 | body | 类型不对",
                "[] | 400 | body | 类型不对",
                "{\"readings\":{\"customer-complaints\":1 | 400 | readings | 不是正确的 JSON",
                "{\"readings\":{\"customer-complaints\":1,\"customer-complaints\":2}} | 400 | readings | customer-complaints' 写了两遍",
                "{\"readings\":[]} | 400 | readings | 类型不对",
                "{\"table\":\"x\"} | 400 | table | 「x」",
                "{\"table\":1.7} | 400 | table | 1.7",
                "{\"nonsense\":1} | 400 | nonsense | 没有这样的项",
                "{\"judgements\":[null]} | 422 | judgements[0] | 规则",
                "{\"judgements\":[{\"row\":\"r1\",\"rule\":0,\"deduction\":\"1\",\"reason\":\"x\"}]} | 422 | judgements[0] | 规则",
                "{\"parameters\":{\"r9\":\"1\"}} | 422 | parameters.r9 | 没有「r9」",
                "{\"parameters\":{\"r1\":\"1e308\"}} | 422 | parameters.r1 | 科学计数法",
                "{\"parameters\":{\"r1/0/target\":\"abc\"}} | 422 | parameters.r1/0/target | 不是数字",
            })
    void aBodyThatCantBeScoredIsRefusedAtItsField(String body, int status, String field, String reason) {
        Api.Answer answer = api.post("roles/call-centre-agent/score", "application/json", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        JsonNode error = answer.json().path("errors").path(0);
        assertThat(error.path("field").asText()).isEqualTo(field);
        assertThat(error.path("reason").asText()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "call-centre-agent?table=x, 422, table",
        "call-centre-agent?table=1.5, 422, table",
        "call-centre-agent?table=99, 404, ''",
        "no-such-role, 404, ''"
    })
    void aRoleOrVersionThatIsNotThereIsSaid(String path, int status, String field) {
        Api.Answer answer = api.get("roles/" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo(field);
        assertThat(api.post("roles/csp-manager/score", "application/json", "{}").status())
                .as("a role without a table")
                .isEqualTo(404);
    }

    @Test
    void blanksGivenWithTheReadingsMakeAScore() {
        JsonNode open = api.get("roles/call-centre-agent?table=1").json().path("table");
        assertThat(open.path("status").asText()).isEqualTo("DRAFT");
        StringBuilder parameters = new StringBuilder();
        for (JsonNode place : open.path("openBlanks")) {
            String name = place.asText();
            String number = !name.contains("/") ? "25" : name.endsWith("/target") ? "90" : "1";
            parameters.append(parameters.isEmpty() ? "" : ",").append("\"%s\":\"%s\"".formatted(name, number));
        }
        String readings = "\"readings\":{\"call-task-plan-rate\":\"90%\",\"problems-not-followed-up\":90,"
                + "\"customer-complaints\":90,\"invalid-call-records\":90}";
        JsonNode score = api.post(
                        "roles/call-centre-agent/score",
                        "application/json",
                        "{\"table\":1," + readings + ",\"parameters\":{" + parameters + "}}")
                .json();
        assertThat(score.path("openBlanks").asInt()).as(score.toString()).isZero();
        assertThat(score.path("state").asText()).isEqualTo("COMPLETE");
        assertThat(api.get("roles/call-centre-agent?table=1")
                        .json()
                        .path("table")
                        .path("openBlanks"))
                .as("nothing was filled in")
                .isEqualTo(open.path("openBlanks"));
    }

    @Test
    void readingsAreStoredAllOrNoneAndCorrectionsNeedAReason() {
        Api hr = api.as("hr");
        String period = java.time.YearMonth.now(java.time.ZoneId.of("Asia/Shanghai"))
                .minusMonths(9)
                .toString();
        String line = "{\"person\":\"%s\",\"indicator\":\"customer-complaints\",\"value\":\"%s\"}";
        String body = "{\"period\":\"" + period + "\",\"why\":%s,\"readings\":[%s]}";
        String good = line.formatted("peng-fei", "9");
        Api.Answer bad = hr.post(
                "readings",
                "application/json",
                body.formatted("\"核对\"", good + "," + line.formatted("nobody-here", "1")));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().path("errors").path(0).path("field").asText()).isEqualTo("readings[1].person");
        assertThat(bad.json().path("detail").asText()).contains("没有保存");
        JsonNode plan = hr.post("readings?mode=plan", "application/json", body.formatted("null", good))
                .json();
        assertThat(plan.path("stored").asBoolean()).isFalse();
        assertThat(plan.path("corrected").asInt())
                .as("nothing was stored before")
                .isEqualTo(1);
        Api.Answer noReason = hr.post("readings", "application/json", body.formatted("null", good));
        assertThat(noReason.status()).isEqualTo(422);
        JsonNode stored = hr.post("readings", "application/json", body.formatted("\"与台账核对\"", good))
                .json();
        assertThat(stored.path("stored").asBoolean()).isTrue();
        assertThat(stored.path("corrected").asInt()).isEqualTo(1);
        assertThat(hr.post("readings", "application/json", body.formatted("null", good))
                        .json()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.as("learner")
                        .post("readings", "application/json", body.formatted("null", good))
                        .status())
                .isEqualTo(403);
        assertThat(hr.post("readings", "application/json", "{\"period\":\"2099-01\",\"readings\":[" + good + "]}")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | readings[0].value | 没有填数",
                "{} | readings[0].value | 没有填数",
                "{\"person\":\"peng-fei\",\"indicator\":\"customer-complaints\",\"value\":\" \"} | readings[0].value | 没有填数",
                "{\"person\":\"peng-fei\",\"indicator\":\"call-task-plan-rate\",\"inputs\":{\"完成呼叫任务数\":\"999999999999\","
                        + "\"计划呼叫任务数\":\"0.000001\"}} | readings[0].inputs | 过大",
                "{\"person\":\"peng-fei\",\"indicator\":\"call-task-plan-rate\",\"inputs\":{\"完成呼叫任务数\":\"1\","
                        + "\"计划呼叫任务数\":\"0\"}} | readings[0].inputs | 除数为 0",
            })
    void aLineThatSaysNothingOrTooMuchIsRefusedAndStoresNothing(String line, String field, String reason) {
        Api.Answer answer = api.as("hr")
                .post("readings", "application/json", "{\"period\":\"2018-05\",\"readings\":[" + line + "]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("errors").path(0).path("reason").asText()).contains(reason);
    }

    @Test
    void aReasonLongerThanIsKeptIsRefused() {
        String line = "{\"person\":\"peng-fei\",\"indicator\":\"customer-complaints\",\"value\":\"3\"}";
        Api.Answer answer = api.as("hr")
                .post(
                        "readings",
                        "application/json",
                        "{\"period\":\"2018-05\",\"why\":\"" + "长".repeat(201) + "\",\"readings\":[" + line + "]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("why");
    }
}
