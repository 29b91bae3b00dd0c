package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class MyPathPageIT {

    @ArquillianResource
    private URL base;

    private static double mastery(Page page) {
        return Double.parseDouble(page.locator("#mastery").textContent().replaceAll("[^0-9.]", ""));
    }

    @Test
    void aLearnerSeesWhereSheStandsFinishesALessonAndTheNumberMovesWithItsReason() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/me");
            assertThat(page.locator("h1").textContent()).contains("林晓").contains("中级");
            page.locator("[id='goal:target']").selectOption("ccsm-2020/L2");
            page.locator("[id='goal:aim']").click();
            page.locator(".ui-messages-info").waitFor();
            assertThat(page.locator("#reached").textContent()).isEqualTo("33");
            assertThat(page.locator(".rows summary .n").allTextContents()).containsExactly("9/13", "13/22", "11/18");
            assertThat(page.locator(".next .reasons").textContent())
                    .contains("1.1.1")
                    .contains("不合格");
            browser.checkAccessibility();

            double before = mastery(page);
            String lesson = page.locator(".next .lesson-name").textContent();
            page.locator(".next a.go").click();
            page.waitForURL("**/lessons/*");
            assertThat(page.locator("h1").textContent()).isEqualTo(lesson);
            page.locator("[id='lessonDone:finish']").click();
            page.locator(".ui-messages-info").first().waitFor();
            assertThat(String.join(" ", page.locator(".ui-messages-info").allTextContents()))
                    .contains("学完")
                    .contains("掌握度由");
            browser.open("/me");
            assertThat(mastery(page)).isGreaterThan(before);
            assertThat(page.locator("#reached").textContent()).isEqualTo("33");
            assertThat(page.locator(".next .lesson-name").allTextContents()).doesNotContain(lesson);
        }
    }

    @Test
    void everyNumberCanBeAskedWhy() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/me?why=1");
            assertThat(page.locator("#why").getAttribute("open")).isNotNull();
            assertThat(page.locator("#why").textContent())
                    .contains("97")
                    .contains("自评")
                    .contains("不能单独达成");
            browser.checkAccessibility();
            page.locator(".rows summary").first().click();
            page.locator(".items a", new Page.LocatorOptions().setHasText("投诉"))
                    .first()
                    .click();
            page.waitForURL("**/me/evidence/*");
            assertThat(page.locator("main").textContent()).contains("为什么是这个数");
            browser.checkAccessibility();
            browser.open("/me/evidence");
            assertThat(page.locator("table.evidence tbody tr").count()).isEqualTo(40);
            browser.checkAccessibility();
        }
    }

    @Test
    void aNewcomerIsToldWhatToDoFirst() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/me");
            assertThat(page.locator("h1").textContent()).contains("先选一个目标");
            browser.checkAccessibility();
        }
    }

    @Test
    void aRoleIsAGoalToo() {
        try (Browser browser = new Browser(base).signIn("assessor")) {
            Page page = browser.page();
            browser.open("/me");
            String form =
                    page.locator("select[id$=':target']").getAttribute("id").replace(":target", "");
            page.locator("[id='" + form + ":target']").selectOption("role:trainer");
            page.locator("[id='" + form + ":aim']").click();
            page.locator(".ui-messages-info").waitFor();
            assertThat(page.locator("h1").textContent()).contains("培训讲师");
            assertThat(page.locator("#beside").textContent()).contains("任职条件").contains("任职资格表");
            browser.checkAccessibility();
            page.locator("main .muted a[href^='/roles/']").first().click();
            page.waitForURL("**/roles/trainer");
        }
    }

    @Test
    void aSupervisorRecordsWhatSheSawAndTheCompetencyIsReached() {
        try (Browser browser = new Browser(base).signIn("supervisor")) {
            Page page = browser.page();
            browser.open("/assess");
            browser.checkAccessibility();
            page.locator("td a", new Page.LocatorOptions().setHasText("何静宜")).click();
            page.waitForURL("**/people/*");
            assertThat(page.locator("h1").textContent()).contains("何静宜");
            browser.checkAccessibility();
            page.locator(".rows summary").last().click();
            page.locator(".rows details[open] .items li:not(:has(.tag.ok)) a")
                    .first()
                    .click();
            page.waitForURL("**/evidence/*");
            page.locator("[id='record:source']").selectOption("SUPERVISOR");
            page.locator("[id='record:met']").selectOption("true");
            page.locator("[id='record:note']").fill("旁听三通，口径一致");
            page.locator("[id='record:go']").click();
            page.locator(".ui-messages-info").first().waitFor();
            assertThat(page.locator(".verdict").textContent()).contains("已达成").contains("100%");
            browser.checkAccessibility();
        }
    }

    @Test
    void programsGetTheSameNumbersWithTheirReasons() {
        try (Browser browser = new Browser(base).signIn("supervisor")) {
            browser.open("/assess");
            Page page = browser.page();
            String learner = page.locator("td a", new Page.LocatorOptions().setHasText("林晓"))
                    .getAttribute("href");
            String address = base.toString().replaceAll("/+$", "") + "/api/v1" + learner + "/progress?target=";
            String answer = page.request().get(address + "ccsm-2020/L2").text();
            assertThat(answer).contains("\"required\":97", "\"reached\":77", "\"failures\":2", "\"effect\":\"VETOES\"");
            assertThat(page.request().get(address + "role:seat-supervisor").text())
                    .contains("\"required\":28", "\"conditionsOutcome\":\"MISSING\"", "呼叫中心业务计划管理");
            for (String unknown : List.of("ccsm-2020/L9", "role:nobody", "nothing")) {
                assertThat(page.request().get(address + unknown).status())
                        .as(unknown)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void pagesCostTheSameNumberOfStatementsWhateverTheyShow() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            int low = browser.statements("/me?target=ccsm-2020/L1");
            int high = browser.statements("/me?target=ccsm-2020/L3");
            assertThat(high).isEqualTo(low);
            assertThat(high).isLessThanOrEqualTo(30);
            Map<String, Integer> roles = new TreeMap<>();
            Pattern.compile("\"code\":\"([a-z-]+)\"")
                    .matcher(browser.page().request().get(base + "api/v1/roles").text())
                    .results()
                    .map(found -> found.group(1))
                    .forEach(code -> roles.put(code, browser.statements("/me?target=role:" + code)));
            assertThat(roles).hasSizeGreaterThan(15);
            int most = roles.get("call-centre-agent");
            assertThat(most).as("her own role").isLessThanOrEqualTo(30);
            assertThat(new TreeSet<>(roles.values()))
                    .as("all alike, fewer only where a role has no table or asks for nothing: " + roles)
                    .hasSizeLessThanOrEqualTo(3)
                    .last()
                    .isEqualTo(most);
        }
    }

    @Test
    void nothingIsCutOffOnAPhone() {
        try (Browser browser = new Browser(base, 390, 844).signIn("learner")) {
            for (String address : List.of("/me", "/me/evidence", "/me?why=1")) {
                browser.open(address);
                assertThat(browser.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(address)
                        .isEqualTo(true);
            }
        }
    }
}
