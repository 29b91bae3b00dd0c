package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class LibraryPageIT {

    @ArquillianResource
    private URL base;

    @Test
    void aLearnerFindsACourseOfHerLevelAndReadsItToTheExercise() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/library/courses");
            assertThat(page.locator(".entry .learnt").allInnerTexts()).contains("已学完");
            browser.checkAccessibility();
            page.locator("select[name=level]").selectOption("L2");
            browser.follow(page.locator(".filter button"));
            assertThat(page.locator(".entry .tag.l2").count())
                    .isEqualTo(page.locator(".entry").count())
                    .isPositive();
            browser.follow(page.locator(".entry:not(:has(.learnt)) h2 a").first());
            browser.checkAccessibility();
            assertThat(page.locator(".acts .go").innerText()).isEqualTo("开始学习");
            page.locator(".acts .go").click();
            page.waitForURL("**/lessons/1");
            assertThat(page.locator(".prose").innerText()).hasSizeGreaterThan(200);
            browser.checkAccessibility();
            int lessons = page.locator("aside .steps li").count();
            for (int number = 2; number <= lessons; number++) {
                page.locator("a[rel=next]").click();
                page.waitForURL("**/lessons/" + number);
            }
            page.locator(".reading nav .push").click();
            page.waitForURL("**#exercise");
        }
    }

    @Test
    void aSelfCheckSaysWhetherTheChosenOptionIsRight() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/library/courses");
            page.locator(".entry h2 a").first().click();
            Locator check = page.locator(".check").first();
            String right = check.getAttribute("data-check");
            for (String letter : right.split("")) {
                check.locator("input[value=" + letter + "]").check();
            }
            check.locator("summary").click();
            check.locator(".verdict.right").waitFor();
            assertThat(check.locator(".choice.right").count()).isEqualTo(right.length());
        }
    }

    @Test
    void aFaqBeginsWithTheSentenceToSay() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/library/faq?scene=bills");
            browser.checkAccessibility();
            Locator entry = page.locator(".entry", new Page.LocatorOptions().setHasText("〔"))
                    .first();
            String sentence = entry.locator(".say p").innerText();
            browser.follow(entry.locator("h2 a"));
            assertThat(page.locator(".say.big p").innerText()).isEqualTo(sentence);
            assertThat(sentence).contains("〔");
            assertThat(page.getByText("〔 〕里是例子").count()).isEqualTo(1);
            assertThat(page.locator(".acts .btn").count()).isZero();
            browser.checkAccessibility();
        }
    }

    @Test
    void aCaseIsADialogueWithRemarks() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            browser.open("/library/cases");
            browser.checkAccessibility();
            browser.follow(browser.page().locator(".entry h2 a").first());
            assertThat(browser.page().locator(".dialogue .bubble").count()).isGreaterThanOrEqualTo(4);
            assertThat(browser.page().locator(".remark").count()).isPositive();
            browser.checkAccessibility();
        }
    }

    @Test
    void aDesignerShowsACaseToOneDepartmentAlone() {
        String address;
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            browser.open("/library/cases");
            browser.follow(page.locator(".entry h2 a").last());
            address = page.url().substring(page.url().indexOf("/library/"));
            chooseAudience(page, "call-centre");
            assertThat(page.locator(".head-row .tag").innerText()).isEqualTo("仅呼叫中心可见");
            browser.checkAccessibilityInLightAndDark();
        }
        try (Browser outside = new Browser(base).signIn("hr");
                Browser inside = new Browser(base).signIn("learner")) {
            assertThat(outside.page().navigate(base + address.substring(1)).status())
                    .isEqualTo(404);
            inside.open(address);
            assertThat(inside.page().locator("[id='audience']").count()).isZero();
        } finally {
            try (Browser browser = new Browser(base).signIn("designer")) {
                browser.open(address);
                chooseAudience(browser.page(), "");
                assertThat(browser.page().locator(".head-row .tag").count()).isZero();
            }
        }
    }

    private static void chooseAudience(Page page, String department) {
        page.locator("[id='audience:department']").selectOption(department);
        page.locator("[id='audience:save']").click();
        page.getByText("可见范围已保存。").waitFor();
    }

    @Test
    void examItemsAndEditingAreClosedToLearners() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Response items = browser.page().navigate(base + "library/items");
            assertThat(items.status()).isEqualTo(403);
            Response edit = browser.page().navigate(base + "library/faq/new");
            assertThat(edit.status()).isEqualTo(403);
        }
    }

    @Test
    void aDesignerAddsAnAlignmentRemovesItAndUndoesThat() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            browser.open("/library/coverage");
            browser.checkAccessibility();
            page.locator(".heat-map tbody a").first().click();
            page.waitForURL("**/competencies/**");
            browser.checkAccessibility();
            page.locator("[id='alignment:type']").selectOption("REFERS");
            page.locator("[id='alignment:typed']").fill("course-L1-1.2");
            page.locator("[id='alignment:found'] .btn").first().click();
            Locator added =
                    page.locator("[id='alignment:aligned'] .res", new Page.LocatorOptions().setHasText("声音里的表情管理"));
            added.first().waitFor();
            int before = added.count();
            added.last().locator(".btn").click();
            page.locator("[id='alignment:undo']").waitFor();
            assertThat(added.count()).isEqualTo(before - 1);
            page.locator("[id='alignment:undo']").click();
            page.locator("[id='alignment:undo']")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertThat(added.count()).isEqualTo(before);
        }
    }

    @Test
    void aDesignerWritesAFaqAndIsToldWhatIsWrongWithIt() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            browser.open("/library/faq/new");
            browser.checkAccessibility();
            page.locator("[id='form:question']").fill("发票抬头写错了怎么改");
            page.locator("[id='form:say']").fill("抬头可以改。我先看发票有没有申报，再告诉您怎么换开。");
            page.locator("[id='form:steps']").fill("查发票状态\n未申报的作废重开");
            page.locator("[id='form:appliesWhen']").fill("电子发票，开票当月");
            page.locator("[id='form:notWhen']").fill("已经申报抵扣");
            page.locator("[id='form:verifyBy']").fill("2020-01-01");
            page.locator("[id='form:save']").click();
            page.locator("[id='form:verifyBy'] ~ .ui-message-error").waitFor();
            page.locator("[id='form:verifyBy']").fill("2099-01-01");
            page.locator("[id='form:save']").click();
            page.locator(".say.big").waitFor();
            assertThat(page.locator(".ui-messages-info").innerText()).contains("发票抬头写错了怎么改");
            assertThat(page.locator(".plain li").first().innerText()).isEqualTo("查发票状态");
        }
    }

    @Test
    void statementsDoNotGrowWithTheRows() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            // What content alone decides is computed when it is first asked for, and kept.
            for (String list : List.of("faq?scene=bills", "faq", "courses", "items", "coverage")) {
                browser.open("/library/" + list);
            }
            int few = browser.statements("/library/faq?scene=bills");
            int many = browser.statements("/library/faq");
            assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
            assertThat(browser.statements("/library/courses")).isLessThanOrEqualTo(7);
            assertThat(browser.statements("/library/items")).isLessThanOrEqualTo(6);
            assertThat(browser.statements("/library/coverage")).isLessThanOrEqualTo(12);
        }
    }
}
