package zhijie.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static zhijie.pages.Browser.act;
import static zhijie.pages.Browser.button;
import static zhijie.pages.Browser.field;
import static zhijie.pages.Browser.type;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Roles and ladders as HR writes them, and who may look at whom. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class RolePageIT {

    /** Of a person beside a role, however many rows and competencies it has. */
    private static final int MOST_STATEMENTS = 40;

    @ArquillianResource
    private URL base;

    private static String json(Page page, String path) {
        return (String) page.evaluate("path => fetch(path).then(answer => answer.text())", path);
    }

    private int status(Page page, String path) {
        return page.navigate(base.toString().replaceAll("/+$", "") + path).status();
    }

    @Test
    void hrWritesARoleAndProgramsGetIt() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/roles/new");
            browser.checkAccessibility();
            act(page, () -> field(page, "save").click());
            assertThat(page.locator(".ui-message-error").first()).isVisible();
            field(page, "title").fill("夜间组长");
            field(page, "code").fill("seat-supervisor");
            field(page, "family").fill("呼叫中心运营");
            field(page, "purpose").fill("带好一个夜班，把夜里的求助电话接好。");
            field(page, "source").fill("人力资源");
            field(page, "kinds").fill("电话服务\n在线服务");

            act(page, () -> field(page, "start").click());
            type(page, field(page, "lines:1:tenureMonths"), "12");
            act(page, () -> field(page, "lines:0:addGroup").click());
            act(page, () -> field(page, "lines:3:education").selectOption("BACHELOR"));
            act(page, () -> field(page, "lines:2:addOne").click());
            act(page, () -> field(page, "lines:4:education").selectOption("COLLEGE"));
            type(page, field(page, "lines:4:experienceMonths"), "12");
            assertThat(field(page, "words")).containsText("任现岗位满 1 年");
            assertThat(field(page, "words")).containsText("学历大专及以上，工作经验满 1 年");
            act(page, () -> field(page, "lines:0:addOne").click());
            assertThat(field(page, "words")).containsText("是空的");

            field(page, "typed").fill("客户有效沟通");
            Locator hit = page.locator("[id='form:found'] .res").first();
            assertThat(hit).containsText("客户有效沟通");
            act(page, () -> hit.locator("button").click());
            assertThat(page.locator("#messages")).containsText("已加上");
            act(page, () -> page.locator("[id='form:requirements:0:must']").check());
            type(page, page.locator("[id='form:requirements:0:reason']"), "夜里没有人可以问");

            act(page, () -> field(page, "save").click());
            assertThat(page.locator("#messages")).containsText("是空的");
            act(page, () -> field(page, "lines:5:drop").click());
            act(page, () -> field(page, "save").click());
            assertThat(page.locator("main .ui-message-error")).containsText("已经有岗位在用");
            field(page, "code").fill("night-leader");
            field(page, "save").click();
            page.waitForURL(Pattern.compile(".*/roles/night-leader$"));
            assertThat(page.locator("#messages")).containsText("已保存岗位「夜间组长」");
            assertThat(page.locator("main")).containsText("任现岗位满 1 年");
            assertThat(page.locator("main")).containsText("夜里没有人可以问");
            assertThat(page.locator("main")).containsText("在线服务");

            String role = json(page, "/api/v1/roles/night-leader");
            assertThat(role)
                    .contains("\"purpose\":\"带好一个夜班，把夜里的求助电话接好。\"")
                    .contains("任现岗位满 1 年，并且（学历本科及以上；或学历大专及以上，工作经验满 1 年）")
                    .contains("\"tenureMonths\":12")
                    .contains("\"mustHave\":true", "\"retired\":false");
            assertThat(json(page, "/api/v1/roles")).contains("night-leader");
        }
    }

    @Test
    void whoSavesLaterIsToldAndNothingIsOverwritten() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page first = browser.page();
            browser.open("/roles/trainer/edit");
            Page second = first.context().newPage();
            second.navigate(first.url());
            field(second, "purpose").fill("写教材、上课、把产品变化讲给全组听。");
            field(second, "save").click();
            second.waitForURL(Pattern.compile(".*/roles/trainer$"));
            field(first, "purpose").fill("这一句不应当盖掉别人的话。");
            act(first, () -> field(first, "save").click());
            assertThat(first.locator("#messages")).not().isEmpty();
            assertThat(field(first, "purpose")).hasValue("这一句不应当盖掉别人的话。");
            second.reload();
            assertThat(second.locator("main")).containsText("把产品变化讲给全组听");
        }
    }

    @Test
    void aRoleIsTakenOutOfUseAndBroughtBackAtOnce() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/roles/service-information-supervisor/edit");
            field(page, "retire").click();
            page.waitForURL(Pattern.compile(".*/roles/service-information-supervisor$"));
            assertThat(page.locator("main .notice")).containsText("已停用");
            browser.open("/roles");
            assertThat(page.locator("main")).containsText("已停用的岗位");
            browser.open("/roles/service-information-supervisor");
            act(page, () -> field(page, "reinstate").click());
            assertThat(page.locator("#messages")).containsText("已恢复使用");
            assertThat(page.locator("main .notice")).hasCount(0);
        }
    }

    @Test
    void whatTheSourceLacksIsSaidAndOffered() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            browser.open("/roles/csp-director");
            Locator notice = browser.page().locator("main .notice");
            assertThat(notice).containsText("由人力资源");
            assertThat(notice.locator("a[href='/roles/csp-director/edit']")).isVisible();
            assertThat(browser.page().locator("main")).containsText("来源没有给出任职条件");
        }
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/roles/csp-director");
            assertThat(page.locator("main a[href='/roles/csp-director/edit']")).hasCount(0);
            assertThat(status(page, "/roles/csp-director/edit")).isEqualTo(403);
            assertThat(status(page, "/roles/new")).isEqualTo(403);
            assertThat(status(page, "/promotions?role=seat-supervisor")).isEqualTo(403);
            assertThat(status(page, "/api/v1/sheets/promotions/seat-supervisor"))
                    .isEqualTo(403);
        }
    }

    @Test
    void aStepSaysAnewWhatItAsksForIsRemovedAndPutBack() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/ladders");
            Locator step = page.locator(".ladder-step", new Page.LocatorOptions().setHasText("资深专员 → 客服主管"))
                    .last();
            step.locator("summary").click();
            step.locator("textarea").fill("短");
            act(page, () -> step.locator("button").first().click());
            assertThat(page.locator("#messages")).containsText("应为 4 到 300 个字");
            if (!step.locator("textarea").isVisible()) {
                step.locator("summary").click();
            }
            step.locator("textarea").fill("增加班组管理与一对一反馈");
            act(page, () -> step.locator("button").first().click());
            assertThat(step).containsText("增加班组管理与一对一反馈");
            int all = page.locator(".ladder-step").count();
            step.locator("summary").click();
            act(page, () -> step.locator("button").last().click());
            assertThat(page.locator(".ladder-step")).hasCount(all - 1);
            act(page, () -> field(page, "undo").click());
            assertThat(page.locator(".ladder-step")).hasCount(all);
            assertThat(page.locator("main")).containsText("增加班组管理与一对一反馈");
            browser.checkAccessibility();
        }
    }

    @Test
    void aLadderIsRenamedTakenOutOfUseAndBroughtBack() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/ladders");
            Locator ladders = page.locator("main section.card:has(svg.ladder)");
            Locator ladder = ladders.filter(new Locator.FilterOptions().setHasText("管理储备计划"));
            int all = ladders.count();
            ladder.locator("details summary").first().click();
            ladder.locator("input[type=text]").fill("");
            act(page, () -> ladder.locator("details .btn.go").first().click());
            assertThat(ladder.locator(".ui-message-error")).isVisible();
            ladder.locator("input[type=text]").fill("管理储备计划（试行）");
            act(page, () -> ladder.locator("details .btn.go").first().click());
            assertThat(page.locator("#messages")).containsText("已保存阶梯「管理储备计划（试行）」");
            assertThat(ladder.locator("h2")).hasText("管理储备计划（试行）");
            browser.checkAccessibility();

            ladder.locator("details summary").first().click();
            act(page, () -> ladder.locator("details .btn.danger").first().click());
            assertThat(ladders).hasCount(all - 1);
            Locator waiting = page.locator("main section", new Page.LocatorOptions().setHasText("已停用的阶梯"));
            act(page, () -> waiting.locator("button").first().click());
            assertThat(ladders).hasCount(all);
            ladder.locator("details summary").first().click();
            ladder.locator("input[type=text]").fill("管理储备计划");
            act(page, () -> ladder.locator("details .btn.go").first().click());
            assertThat(ladder.locator("h2")).hasText("管理储备计划");
        }
    }

    @Test
    void anIndicatorIsTakenOutOfUseAndBroughtBack() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/indicators");
            Locator line = page.locator("main tr", new Page.LocatorOptions().setHasText("survey-plan-rate"));
            act(page, () -> line.locator("button").click());
            act(page, () -> field(page, "retire").click());
            assertThat(line).hasCount(0);
            Locator waiting = page.locator("main section", new Page.LocatorOptions().setHasText("已停用的指标"));
            assertThat(waiting).containsText("survey-plan-rate");
            act(page, () -> waiting.locator("button").first().click());
            assertThat(line).hasCount(1);
        }
    }

    @Test
    void indicatorsAreFoundByWordsPeriodAndWhoseFormulaTheyHave() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/indicators");
            Locator lines = page.locator("main tbody tr");
            int all = lines.count();
            page.locator("#words").fill("投诉");
            page.locator("#period").selectOption("MONTH");
            browser.follow(button(page, "查看"));
            assertThat(lines.count()).isBetween(2, all / 2);
            assertThat(lines.allTextContents()).allMatch(text -> text.contains("投诉") && text.contains("月"));
            act(page, () -> lines.first().locator("button").click());
            assertThat(field(page, "title")).isVisible();
            assertThat(lines.count()).as("still narrowed while one is edited").isLessThan(all);
            browser.checkAccessibilityInLightAndDark();

            browser.open("/indicators?origin=OURS");
            int ours = lines.count();
            browser.open("/indicators?origin=source&words=");
            assertThat(lines.count()).isEqualTo(all - ours).isPositive();

            page.locator("#words").fill("没有这样的指标");
            browser.follow(button(page, "查看"));
            assertThat(page.locator("main")).containsText("没有这样的指标。");
            browser.checkAccessibility();
            browser.follow(page.locator("main form a", new Page.LocatorOptions().setHasText("看全部")));
            assertThat(lines).hasCount(all);
            for (String bad : List.of("period=abc", "origin=abc", "words=%25", "words=" + "长".repeat(500))) {
                browser.open("/indicators?" + bad);
            }
        }
    }

    @Test
    void aLearnerSeesHerOwnWayAndNobodyElses() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/team");
            assertThat(page.locator("main h1")).hasText("我的考核走势");
            assertThat(page.locator("main th[scope=row]").first()).hasText(Pattern.compile("20\\d\\d-\\d\\d"));
            assertThat(page.locator("main")).not().containsText("马骏");
            browser.open("/team?role=seat-supervisor&period=2026-Q3");
            assertThat(page.locator("main")).not().containsText("韩梅");
            browser.open("/roles/seat-supervisor/match");
            assertThat(page.locator("main h1")).hasText("林晓 · 座席主管");
            assertThat(page.locator("main thead")).containsText("呼叫中心座席员");
            assertThat(page.locator("select[name=person] option")).hasCount(2);
            assertThat(page.locator("main tr.part")).hasCount(4);
            assertThat(page.locator("main tr.part").first()).containsText("尚无读数");
            assertThat(page.locator("main .words .tag").first()).isVisible();
            int statements = browser.statements("/roles/call-centre-agent/match");
            assertThat(page.locator("main tr.part")).hasCount(4);
            assertThat(page.locator("main tr.part").first()).containsText("目标 98 %");
            assertThat(page.locator("main tr.part").first()).containsText("/ 30");
            assertThat(page.locator("main")).containsText(Pattern.compile("按 20\\d\\d-\\d\\d 的读数，在这个岗位得 \\d+"));
            assertThat(statements).isLessThanOrEqualTo(MOST_STATEMENTS);
            browser.checkAccessibility();
        }
        String other;
        try (Browser browser = new Browser(base).signIn("hr")) {
            browser.open("/roles/compare?one=call-centre-agent&other=seat-supervisor");
            assertThat(browser.page().locator("main")).containsText("多要求");
            other = browser.page()
                    .locator("select[name=person] option", new Page.LocatorOptions().setHasText("罗建平"))
                    .getAttribute("value");
        }
        for (String login : new String[] {"learner", "supervisor"}) {
            try (Browser browser = new Browser(base).signIn(login)) {
                assertThat(status(browser.page(), "/roles/compare?other=seat-supervisor&person=" + other))
                        .as(login)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void theBoardIsSortedOutByStanding() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/promotions?role=seat-supervisor&standing=NEAR");
            Locator lines = page.locator("main tbody tr");
            assertThat(lines.first()).containsText("接近");
            assertThat(page.locator("main tbody tr .tag", new Page.LocatorOptions().setHasText("尚早")))
                    .hasCount(0);
            page.locator("main nav a").first().click();
            assertThat(page.locator("main tbody")).containsText("尚早");
            browser.open("/promotions?role=seat-supervisor&day=2020-01-01");
            assertThat(page.locator("main caption")).containsText("2020-01-01");
        }
    }
}
