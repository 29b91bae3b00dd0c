package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Courses, lessons, competencies, people and departments whose text tries to be markup, on every page that shows it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HostileLessonIT {

    private static final String ATTACK = "<img src=x onerror=window.hurt=1>";
    private static final String ODD = "\u202Eزهر 𠮷野家 #{1100+77} ${1100+77} \"'&amp;";

    /** What Markdown could let through, each at its own place of a lesson. */
    private static final List<String> MARKDOWN = List.of(
            "<script>window.hurt=1</script>",
            "<img src=x onerror=\"window.hurt=1\">",
            "<svg onload=\"window.hurt=1\"><iframe srcdoc=\"<script>parent.hurt=1</script>\"></iframe></svg>",
            "[甲](javascript:window.hurt=1) [乙](JaVaScRiPt&colon;window.hurt=1) [丙](data:text/html,x)",
            "<javascript:window.hurt=1> ![图](x \"a\\\" onerror=window.hurt=1 b\")",
            "<a href=\"java\tscript:window.hurt=1\" onclick=\"window.hurt=1\" style=\"position:fixed\">丁</a>",
            "| <img src=x onerror=window.hurt=1> \" onmouseover=window.hurt=1 |\n|---|\n| 𠮷 |",
            "> 客户：<b onmouseover=window.hurt=1>你好</b>\n> ✗ 座席：#{1100+77} ${1100+77}",
            "<div class=\"btn go\" id=\"end\" role=\"region\" tabindex=\"5\" aria-label='\"><script>'>戊</div>",
            "<form action=\"https://elsewhere.example\"><input name=password><button>己</button></form>",
            "<style>main { display: none }</style><base href=\"https://elsewhere.example/\">",
            "\u202Eزهر 𠮷野家 " + "W".repeat(200));

    @ArquillianResource
    private URL base;

    private String administer(String path, String type, String body) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + base.getPort() + "/api/v1/" + path))
                                    .header("Admin-Secret", System.getProperty("zhijie.test.secret"))
                                    .header("Content-Type", type)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** An import's number, to undo it by. */
    private String take(String content) {
        String answer = administer("imports?format=content-yaml&mode=apply&file=hostile.yaml", "text/plain", content);
        Matcher id = Pattern.compile("\"id\":([0-9]+)").matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        return id.group(1);
    }

    private static void check(Browser browser) {
        Page page = browser.page();
        assertThat(page.evaluate("window.hurt || null"))
                .as("script on " + page.url())
                .isNull();
        assertThat(page.locator("main :is(img, iframe, svg[onload], base, style, [onclick], [onerror], [onmouseover])")
                        .count())
                .as("markup on " + page.url())
                .isZero();
        assertThat((boolean) page.evaluate("[...document.querySelectorAll('main a[href]')].every(a =>"
                        + " ['http:', 'https:', 'mailto:'].includes(a.protocol))"))
                .as("links on " + page.url())
                .isTrue();
        assertThat(page.locator("body").innerText()).doesNotContain("1177");
    }

    @Test
    void aLessonsMarkdownIsNeverMoreThanText() {
        try (Browser browser = new Browser(base, 390, 844).signIn("designer")) {
            Page page = browser.page();
            browser.open("/library/courses");
            page.locator(".entry h2 a").last().click();
            page.locator(".steps a").last().click();
            page.waitForURL("**/lessons/*");
            String lesson = page.url().substring(base.toString().length() - 1);
            browser.open(lesson + "/edit");
            String before = page.locator("[id='form:body']").inputValue();
            page.locator("[id='form:body']").fill(String.join("\n\n", MARKDOWN));
            page.locator("[id='form:look']").click();
            PlaywrightAssertions.assertThat(page.locator("[id='form:preview']")).containsText("戊");
            check(browser);
            page.locator("[id='form:save']").click();
            page.waitForURL("**" + lesson);
            page.locator("article").waitFor();
            check(browser);
            assertThat(page.locator("article").innerText()).contains("𠮷野家", "#{1100+77} ${1100+77}", "甲", "戊");
            assertThat(page.locator("article :is(form, input, button, .btn, [style], #end)")
                            .count())
                    .isZero();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            browser.open(lesson + "/edit");
            page.locator("[id='form:body']").fill(before);
            page.locator("[id='form:save']").click();
            page.waitForURL("**" + lesson);
        }
    }

    @Test
    void aStandardAndItsCompetenciesAreShownAsTheyWereWritten() {
        String title = new ObjectMapper().valueToTree(ATTACK + ODD).toString();
        String run = take("""
                code: hostile-standard
                title: %1$s
                shortTitle: "<script>window.hurt=1</script>"
                version: "1<b>"
                publisher: "<b onmouseover=window.hurt=1>甲"
                cumulative: true
                summary: %1$s
                source: "javascript:window.hurt=1"
                levels: []
                competencies:
                  - type: domain
                    code: "1"
                    title: %1$s
                    clause: "<i>1"
                    children:
                      - {type: requirement, code: "1.<b>", title: %1$s, clause: "1'"}
                """.formatted(title));
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            browser.open("/frameworks");
            check(browser);
            browser.open("/frameworks/hostile-standard");
            check(browser);
            assertThat(page.locator("main").innerText()).contains(ATTACK, "𠮷野家", "#{1100+77}");
            page.locator("main a[href^='/competencies/']").last().click();
            page.waitForURL("**/competencies/**");
            check(browser);
            assertThat(page.locator("h1").innerText()).contains(ATTACK);
            browser.open("/library/coverage?framework=hostile-standard");
            check(browser);
            browser.open("/search?q=onerror&type=competency");
            check(browser);
        } finally {
            administer("imports/" + run + "/undo", "application/json", "");
        }
    }

    @Test
    void aPersonsAndADepartmentsNameStayNames() throws SQLException {
        String name = "<b>\"'𠮷&</b>" + ATTACK.substring(0, 20);
        try (Connection database = connect()) {
            long id;
            try (ResultSet most = database.createStatement().executeQuery("select max(id) + 900000 from person")) {
                most.next();
                id = most.getLong(1);
            }
            update(
                    database,
                    "insert into department (id, version, code, title, kind) values (?, 1, 'hostile', ?, '客户开发')",
                    id + 1,
                    ATTACK + "𠮷");
            update(
                    database,
                    "insert into person (id, version, code, name, department_id, position_code, education, hired_on,"
                            + " story) values (?, 1, 'hostile', ?, ?, 'customer-development-supervisor', 'COLLEGE',"
                            + " '2020-01-01', ?)",
                    id,
                    name,
                    id + 1,
                    ATTACK + ODD);
            String opened = administer(
                    "admin/users",
                    "application/json",
                    "{\"login\":\"hostile-name\",\"person\":\"hostile\",\"roles\":[\"HR\"]}");
            String password = opened.replaceAll(".*\"secret\":\"([^\"]+)\".*", "$1");
            try (Browser browser = new Browser(base).signIn("hostile-name", password)) {
                Page page = browser.page();
                for (String address : List.of(
                        "/",
                        "/me",
                        "/team",
                        "/roles/customer-development-supervisor",
                        "/readings?role=customer-development-supervisor",
                        "/promotions?role=customer-development-supervisor")) {
                    browser.open(address);
                    check(browser);
                    assertThat(page.locator("header").innerText()).as(address).contains("<b>\"'𠮷&</b>");
                }
                browser.open("/readings?role=customer-development-supervisor");
                assertThat(page.locator("main").innerText()).contains("<b>\"'𠮷&</b>");
            }
            try (Browser browser = new Browser(base).signIn("assessor")) {
                browser.open("/assess");
                check(browser);
                browser.open("/people/" + id);
                check(browser);
                assertThat(browser.page().locator("h1").innerText()).contains("<b>\"'𠮷&</b>");
            } finally {
                administer("admin/users/hostile-name/close", "application/json", "");
                update(database, "update person set active = false where id = ?", id);
            }
        }
    }

    private static Connection connect() throws SQLException {
        Matcher url =
                Pattern.compile("mysql://([^:]+):([^@]+)@(.+)").matcher(System.getProperty("zhijie.test.database"));
        assertThat(url.matches()).isTrue();
        return DriverManager.getConnection(
                "jdbc:mysql://" + url.group(3) + "?sslMode=PREFERRED&allowPublicKeyRetrieval=true",
                url.group(1),
                url.group(2));
    }

    private static void update(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
