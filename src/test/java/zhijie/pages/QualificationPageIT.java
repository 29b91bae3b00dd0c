package zhijie.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables, readings, scores and promotions as HR, an assessor and a learner use them. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class QualificationPageIT {

    private static final String PASTE = "(cell, text) => {"
            + "const data = new DataTransfer(); data.setData('text/plain', text);"
            + "cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }";

    @ArquillianResource
    private URL base;

    private static void act(Page page, Runnable work) {
        page.waitForResponse(response -> "POST".equals(response.request().method()), work);
    }

    private static Locator messages(Page page) {
        return page.locator("#messages");
    }

    private static void type(Page page, Locator field, String text) {
        field.fill(text);
        act(page, () -> field.press("Tab"));
    }

    private static Locator button(Page page, String text) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(text));
    }

    private static String number(String label) {
        return label.endsWith("权重")
                ? "25"
                : label.endsWith("目标") || label.endsWith("上限") ? "90" : label.endsWith("每一步") ? "1" : "2";
    }

    @Test
    void hrFillsTheBlanksAndTheLiveScoreMoves() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/roles/key-account-supervisor");
            Locator state = page.locator("[id='form:state']");
            Locator total = page.locator(".calc-total b");
            Locator blanks = page.locator("main input.blank");
            int open = blanks.count();
            assertThat(open).isGreaterThan(10);
            assertThat(state).containsText("还有 " + open + " 处未填");
            assertThat(total).hasText("表未填完");

            type(page, blanks.first(), "1e308");
            assertThat(messages(page)).containsText("科学计数法");
            assertThat(blanks.first()).hasClass(java.util.regex.Pattern.compile(".*wrong.*"));
            assertThat(state).containsText("还有 " + open + " 处未填");

            for (int i = 0; i < open; i++) {
                type(page, blanks.nth(i), number(blanks.nth(i).getAttribute("aria-label")));
            }
            assertThat(state).not().containsText("未填");
            assertThat(state).containsText("权重合计 100");
            assertThat(total).hasText(java.util.regex.Pattern.compile("\\d+(\\.\\d+)?"));
            String before = total.textContent();
            Locator weight = page.locator("main input.blank[aria-label$=权重]").first();
            type(page, weight, "10");
            assertThat(total).not().hasText(before);
            assertThat(page.locator(".calc")).containsText("/ 10");
            browser.checkAccessibility();
        }
    }

    private static void openTable(Browser browser, String role) {
        browser.open("/roles/" + role);
        browser.open(browser.page().locator("main a[href*='/table/']").getAttribute("href"));
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.getAttribute('aria-label')");
    }

    @Test
    void aBlockFromExcelIsPastedFilledDownTakenBackAndDoneAgain() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            openTable(browser, "complaint-supervisor");
            Locator cells = page.locator("table[data-grid] input.cell");
            Locator weights = page.locator("table[data-grid] input.cell[aria-label$=权重]");
            Locator state = page.locator("[id='form:state']");
            String untouched = state.textContent();
            act(page, () -> cells.first().evaluate(PASTE, "20\t95%\t\"1\"\t2\r\n20\t\t1\r\n"));
            assertThat(page.locator("div.sentence").first()).containsText("95");
            assertThat(page.locator("div.sentence").nth(1)).containsText("每超 1 天");
            assertThat(state).containsText("权重合计 40");
            assertThat(page.locator(".calc").textContent()).contains("目标 95 %");

            cells.first().focus();
            for (int i = 1; i < weights.count(); i++) {
                page.keyboard().press("Shift+ArrowDown");
            }
            act(page, () -> page.keyboard().press("Control+d"));
            assertThat(state).containsText("权重合计 100");
            for (int i = 0; i < weights.count(); i++) {
                assertThat(weights.nth(i)).hasValue("20");
            }

            act(page, () -> page.keyboard().press("Control+z"));
            assertThat(state).containsText("权重合计 40");
            assertThat(weights.last()).hasValue("");
            cells.first().focus();
            act(page, () -> page.keyboard().press("Control+y"));
            assertThat(state).containsText("权重合计 100");
            act(page, () -> page.locator("[id='form:undo']").click());
            act(page, () -> page.locator("[id='form:undo']").click());
            assertThat(state).hasText(untouched);
            assertThat(cells.first()).hasValue("");
            assertThat(page.locator("[id='form:undo']")).isDisabled();

            type(page, cells.first(), "101");
            assertThat(messages(page)).containsText("不超过 100");
            assertThat(cells.first()).hasClass(java.util.regex.Pattern.compile(".*wrong.*"));
            type(page, cells.nth(1), "0.95");
            assertThat(messages(page)).containsText("0.95% 还是 95%");
            act(page, () -> page.locator("[id='form:publish']").click());
            assertThat(messages(page)).containsText("处未填");
            browser.checkAccessibility();
        }
    }

    @Test
    void theKeyboardMovesAsInASheet() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/readings?role=call-centre-agent");
            Locator cells = page.locator("table[data-grid] input.cell");
            int columns = page.locator("table[data-grid] tbody tr")
                    .first()
                    .locator("input.cell")
                    .count();
            String first = cells.first().inputValue();
            String below = cells.nth(columns).inputValue();
            cells.first().click();
            page.keyboard().press("ArrowRight");
            assertThat(focused(page)).isEqualTo(cells.nth(1).getAttribute("aria-label"));
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowLeft");
            assertThat(focused(page)).isEqualTo(cells.nth(columns).getAttribute("aria-label"));
            page.keyboard().press("Control+d");
            assertThat(cells.nth(columns)).hasValue(first);
            page.keyboard().press("Control+z");
            assertThat(cells.nth(columns)).hasValue(below);
            page.keyboard().press("Control+y");
            assertThat(cells.nth(columns)).hasValue(first);
            page.keyboard().press("Control+z");
            page.keyboard().press("Shift+ArrowDown");
            page.keyboard().press("Delete");
            assertThat(cells.nth(columns)).hasValue("");
            assertThat(cells.nth(2 * columns)).hasValue("");
            act(page, () -> page.locator("[id='form:close']").click());
            assertThat(messages(page)).containsText("还没有保存");
            cells.nth(columns).click();
            page.keyboard().type("12a");
            page.keyboard().press("Enter");
            act(page, () -> page.locator("[id='form:save']").click());
            assertThat(messages(page)).containsText("不能用");
            assertThat(page.locator("[id='form:plan']")).containsText("「12a」不是数字");
            assertThat(cells.nth(columns)).hasClass(java.util.regex.Pattern.compile(".*wrong.*"));
        }
    }

    @Test
    void aTableIsCopiedChangedComparedPublishedAndClosed() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/roles/scheduling-supervisor");
            page.locator("main .acts a", new Page.LocatorOptions().setHasText("已发布"))
                    .first()
                    .click();
            browser.open(page.locator("main a[href*='/table/']").first().getAttribute("href"));
            String published = page.url();
            page.locator("[id='form:copy']").click();
            page.waitForURL(url -> !url.equals(published));
            Locator state = page.locator("[id='form:state']");
            assertThat(state).containsText("草稿");
            int rows = page.locator("table[data-grid] tbody tr").count();

            act(page, () -> button(page, "删行").first().click());
            assertThat(messages(page)).containsText("已删除这一行");
            act(page, () -> page.locator("[id='form:undo']").click());
            assertThat(page.locator("table[data-grid] tbody tr")).hasCount(rows);

            page.locator("[id='form:setTitle']").fill("培训与课程部");
            act(page, () -> page.locator("[id='form:tools'] button", new Page.LocatorOptions().setHasText("存为参数组"))
                    .click());
            assertThat(page.locator("[id='form:tools']")).containsText("培训与课程部");
            browser.checkAccessibility();
            act(page, () -> page.locator("[id='form:tools'] button", new Page.LocatorOptions().setHasText("删除"))
                    .click());
            page.locator("[id='form:tools'] summary").click();
            act(page, () -> page.locator("[id='form:tools'] button", new Page.LocatorOptions().setHasText("恢复"))
                    .click());
            assertThat(messages(page)).containsText("已恢复这个参数组");
            act(page, () -> page.locator("[id='form:tools'] button", new Page.LocatorOptions().setHasText("删除"))
                    .click());

            page.locator("[id='form:excellent']").fill("70");
            act(page, () -> page.locator("[id='form:score']").click());
            assertThat(messages(page)).containsText("从高到低");
            page.locator("[id='form:excellent']").fill("95");
            act(page, () -> page.locator("[id='form:score']").click());
            assertThat(messages(page)).containsText("已保存计分方式");

            page.locator("[id='form:older']")
                    .selectOption(page.locator("[id='form:older'] option", new Page.LocatorOptions().setHasText("已发布"))
                            .first()
                            .getAttribute("value"));
            assertThat(page.locator("[id='form:differences']")).containsText("数字完全相同");
            Locator weight = page.locator("table[data-grid] input.cell[aria-label$=权重]");
            String first = weight.first().inputValue();
            String second = weight.nth(1).inputValue();
            type(page, weight.first(), second);
            type(page, weight.nth(1), first);
            page.locator("[id='form:from']").fill("2097-01-01");
            page.locator("[id='form:to']").fill("2097-12-31");
            act(page, () -> page.locator("[id='form:publish']").click());
            assertThat(state).containsText("已发布");
            assertThat(weight.first()).isDisabled();
            act(page, () -> page.locator("[id='form:close']").click());
            assertThat(state).containsText("已关闭");
        }
    }

    @Test
    void aTableIsBegunWhereThereIsNoneAndItsDraftDiscarded() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/roles/csp-manager");
            assertThat(page.locator("main")).containsText("还没有任职资格表");
            page.locator("[id='form:begin']").click();
            page.waitForURL(java.util.regex.Pattern.compile(".*/table/\\d+$"));
            assertThat(page.locator("[id='form:state']")).containsText("草稿");
            browser.checkAccessibility();
            page.locator("[id='form:behaviour']").fill("服务部门年度计划");
            page.locator("[id='form:standard']").fill("按季度检查进度");
            act(page, () -> page.locator("[id='form:saveRow']").click());
            assertThat(page.locator("table[data-grid] tbody tr")).hasCount(1);
            assertThat(page.locator("[id='form:discard']")).not().isVisible();
            page.locator("[id='form:parts'] summary").click();
            page.locator("[id='form:discard']").click();
            page.waitForURL(java.util.regex.Pattern.compile(".*/roles/csp-manager$"));
            assertThat(messages(page)).containsText("已丢弃第 1 版草稿");
            assertThat(page.locator("main")).containsText("还没有任职资格表");
        }
    }

    @Test
    void aFileIsPreviewedImportedAndTakenBack() {
        String period =
                YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(10).toString();
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/readings?role=call-centre-agent&period=" + period);
            Locator cell = page.locator("input[aria-label='彭飞 · 被投诉次数']");
            String stored = cell.inputValue();
            Locator plan = page.locator("[id='form:plan']");
            upload(page, "person,name,customer-complaints 被投诉次数\npeng-fei,彭飞,三次\nnobody,谁,1\n");
            assertThat(plan).containsText("「三次」不是数字");
            assertThat(plan).containsText("没有代码为「nobody」的在职人员");
            assertThat(plan.locator("button").count()).isZero();

            upload(page, "person,name,customer-complaints 被投诉次数\npeng-fei,彭飞,7\n");
            assertThat(plan).containsText("更正");
            assertThat(cell).hasValue(stored);
            act(page, () -> plan.locator("button").click());
            assertThat(messages(page)).containsText("请写明更正原因");
            page.locator("[id='form:why']").fill("与投诉台账核对");
            act(page, () -> plan.locator("button").click());
            assertThat(messages(page)).containsText("更正 1");
            assertThat(cell).hasValue("7");
            browser.checkAccessibility();

            act(page, () -> button(page, "撤销").first().click());
            assertThat(messages(page)).containsText("已撤销");
            assertThat(cell).hasValue(stored);

            act(page, () -> page.locator("[id='form:close']").click());
            assertThat(cell).isDisabled();
            act(page, () -> page.locator("[id='form:reopen']").click());
            assertThat(cell).isEnabled();
            Download template = page.waitForDownload(
                    () -> page.locator("main a[href*='/sheets/']").click());
            assertThat(template.suggestedFilename()).isEqualTo("readings-call-centre-agent-" + period + ".xlsx");
        }
    }

    private static void upload(Page page, String csv) {
        act(page, () -> page.locator("input[type=file]")
                .setInputFiles(new FilePayload("投诉.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aLearnerAppealsAndIsAnswered() {
        String text = "那次投诉客户已经撤回";
        String card;
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/scores");
            assertThat(page.locator("main tbody tr").count()).as("only her own").isEqualTo(1);
            card = page.locator("main tbody a").first().getAttribute("href");
            browser.open(card);
            assertThat(page.locator(".calc").textContent()).contains("÷", "目标", "→", "合计");
            page.locator("[id='form:text']").fill(text);
            act(page, () -> page.locator("[id='form:send']").click());
            assertThat(page.locator("#appeals")).containsText(text);
            assertThat(page.locator("#appeals")).containsText("待答复");
            browser.checkAccessibility();
        }
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/scores");
            Locator line = page.locator(".ladder-step", new Page.LocatorOptions().setHasText(text));
            act(page, () -> line.locator("button").last().click());
            assertThat(page.locator("[id='form:answer'] ~ .ui-message-error")).containsText("写明答复");
            page.locator("[id='form:answer']").fill("撤回的是另一件");
            act(page, () -> line.locator("button").last().click());
            assertThat(messages(page)).containsText("已答复");
            browser.open(card);
            assertThat(page.locator("#appeals")).containsText("维持原分");
            assertThat(page.locator("#appeals")).containsText("撤回的是另一件");
        }
    }

    @Test
    void aPromotionIsDecidedWithReasons() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/promotions?role=scheduling-supervisor");
            Locator first = page.locator("main tbody tr").first();
            assertThat(first).containsText("考核");
            first.locator("summary").click();
            act(page, () -> first.locator("button").first().click());
            assertThat(messages(page)).containsText("请先写明理由");
            if (!first.locator("textarea").isVisible()) {
                first.locator("summary").click();
            }
            first.locator("textarea").fill("三次考核优秀，带班一个月无差错");
            act(page, () -> first.locator("button").first().click());
            assertThat(messages(page)).containsText("已记录");
            assertThat(first).containsText("三次考核优秀，带班一个月无差错");
            browser.checkAccessibility();
            Download sheet = page.waitForDownload(
                    () -> page.locator("main a[href*='/sheets/promotions/']").click());
            assertThat(sheet.suggestedFilename()).startsWith("promotions-scheduling-supervisor-");
        }
    }

    @Test
    void anAssessorJudgesWithAReason() {
        try (Browser browser = new Browser(base).signIn("assessor")) {
            Page page = browser.page();
            browser.open("/judgements?role=after-sales-repair-supervisor");
            Locator card = page.locator(".judge").first();
            String before = card.locator("textarea").inputValue();
            card.locator("textarea").fill("");
            act(page, () -> card.locator("button").click());
            assertThat(card.locator("textarea ~ .ui-message-error")).containsText("必须写明理由");
            card.locator("textarea").fill("结论没有数据支撑");
            act(page, () -> card.locator("button").click());
            assertThat(messages(page)).containsText("得分已更新");
            assertThat(card).containsText("许澄");
            browser.checkAccessibility();
            card.locator("textarea").fill(before);
            act(page, () -> card.locator("button").click());
        }
    }
}
