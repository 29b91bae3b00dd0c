package zhijie.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static zhijie.pages.Browser.act;
import static zhijie.pages.Browser.button;
import static zhijie.pages.Browser.messages;
import static zhijie.pages.Browser.type;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
            assertThat(blanks.first()).hasClass(Pattern.compile(".*wrong.*"));
            assertThat(state).containsText("还有 " + open + " 处未填");

            for (int i = 0; i < open; i++) {
                type(page, blanks.nth(i), number(blanks.nth(i).getAttribute("aria-label")));
            }
            assertThat(state).not().containsText("未填");
            assertThat(state).containsText("权重合计 100");
            assertThat(total).hasText(Pattern.compile("\\d+(\\.\\d+)?"));
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
            assertThat(cells.first()).hasClass(Pattern.compile(".*wrong.*"));
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
            assertThat(cells.nth(columns)).hasClass(Pattern.compile(".*wrong.*"));
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
            Locator differences = page.locator("[id='form:differences'] tbody tr");
            assertThat(differences).hasCount(1);
            assertThat(differences).containsText(java.util.regex.Pattern.compile("优秀\\s*90\\s*95"));
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
    void aFileWithAnythingWrongSaysSoLineByLineAndStoresNothing() throws IOException {
        String period = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(9).toString();
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/readings?role=call-centre-agent&period=" + period);
            List<String> before = values(page);
            Locator plan = page.locator("[id='form:plan']");
            upload(
                    page,
                    "person,name,customer-complaints 被投诉次数,call-task-plan-rate\n"
                            + "peng-fei,彭飞,三次,\ncao-yue,曹悦,1e308,\nshi-lei,石磊,-0,\nding-hao,丁浩,NaN,\n"
                            + "xie-ting,谢婷,,0.95\nnobody,谁,1,\nma-jun,马骏,1,\nma-jun,马骏,2,\n"
                            + "bai-lu,白露,FACT(99999999),\nhe-jingyi,何静宜,99999999999999,\n");
            for (String reason : List.of(
                    "「三次」不是数字", "科学计数法", "-0", "「NaN」不是数字", "0.95% 还是 95%", "「nobody」", "马骏", "「FACT(99999999)」不是数字")) {
                assertThat(plan).containsText(reason);
            }
            assertThat(plan.locator("tbody tr")).hasCount(9);
            assertThat(plan.locator("button")).hasCount(0);

            choose(page, "读数.xlsx", "这不是表格".getBytes(StandardCharsets.UTF_8));
            assertThat(messages(page)).containsText("打不开这个文件");
            choose(page, "图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            assertThat(messages(page)).containsText("打不开这个文件");
            choose(page, "空.xlsx", new byte[0]);
            assertThat(messages(page)).containsText("打不开这个文件");
            choose(page, "大.csv", new byte[6 * 1024 * 1024]);
            assertThat(messages(page)).containsText("文件超过 5 MB");
            choose(page, "炸弹.xlsx", zipBomb());
            assertThat(messages(page)).containsText("打不开这个文件");
            assertThat(plan.locator("button")).hasCount(0);
            choose(page, "长.csv", lines(20_001));
            assertThat(messages(page)).containsText("一次最多 20,000 行");

            act(page, () -> page.locator("[id='form:close']").click());
            upload(page, "person,name,customer-complaints 被投诉次数\npeng-fei,彭飞,7\n");
            assertThat(messages(page)).containsText("已关闭");
            act(page, () -> page.locator("[id='form:reopen']").click());
            browser.open("/readings?role=call-centre-agent&period=" + period);
            assertThat(values(page)).isEqualTo(before);
            assertThat(page.locator("main")).not().containsText("炸弹.xlsx");
        }
    }

    /** A file near the limit, which needs more of the server's form than forms usually do. */
    @Test
    void aLargeFileIsLookedAtWhole() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/readings?role=call-centre-agent");
            byte[] bytes = lines(19_000);
            assertThat(bytes.length).isBetween(4 * 1024 * 1024, 5 * 1024 * 1024);
            choose(page, "近上限.csv", bytes);
            Locator plan = page.locator("[id='form:plan']");
            assertThat(plan).containsText("不能用 19,000");
            assertThat(plan).containsText("另有 18,800 行没有列出");
            assertThat(plan.locator("tbody tr")).hasCount(200);
        }
    }

    private static List<String> values(Page page) {
        return page.locator("table[data-grid] input.cell").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    private static void choose(Page page, String name, byte[] bytes) {
        act(page, () -> page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", bytes)));
    }

    /** Lines of people whom there aren't. */
    private static byte[] lines(int count) {
        StringBuilder csv = new StringBuilder("person,name,customer-complaints 被投诉次数\n");
        for (int i = 0; i < count; i++) {
            csv.append("nobody-of-this-name-".repeat(11)).append(i).append(",谁,1\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook whose only sheet would unpack to a hundred megabytes. */
    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("person");
            workbook.write(bytes);
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(bomb)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(in.readAllBytes());
                if (entry.getName().endsWith("sheet1.xml")) {
                    byte[] blank = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
                    for (int megabyte = 0; megabyte < 100; megabyte++) {
                        out.write(blank);
                    }
                }
                out.closeEntry();
            }
        }
        return bomb.toByteArray();
    }

    @Test
    void aQuarterlyRoleOffersTheMonthsThatItsIndicatorsNeed() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/readings?role=customer-relations-supervisor");
            Locator kinds = page.locator("nav[aria-label='这个岗位的指标'] a");
            assertThat(kinds).hasText(new String[] {"按月 4 项", "按季度 2 项"});
            assertThat(page.locator("#period")).hasValue(Pattern.compile("\\d{4}-\\d{2}"));
            assertThat(page.locator("table[data-grid] thead")).containsText("客户回访计划完成率");
            kinds.last().click();
            assertThat(page.locator("#period")).hasValue(Pattern.compile("\\d{4}-Q[1-4]"));
            assertThat(page.locator("table[data-grid] thead")).containsText("客户流失率");
            assertThat(kinds.last()).hasAttribute("aria-current", "true");
            page.locator("#role").selectOption("call-centre-agent");
            button(page, "查看").click();
            assertThat(kinds).hasText(new String[] {"按月 4 项"});
            assertThat(page.locator("#period")).hasValue(Pattern.compile("\\d{4}-\\d{2}"));
            page.locator("#who").fill("林晓");
            button(page, "查看").click();
            assertThat(page.locator("table[data-grid] tbody tr")).hasCount(1);
            browser.checkAccessibilityInLightAndDark();
            for (String bad : List.of("by=abc", "period=abc", "page=abc", "page=-3", "period=2099-01", "role=x")) {
                browser.open("/readings?" + bad);
            }
        }
    }

    @Test
    void aRankingIsNarrowedByTheAddressExportedSoAndNothingInItBreaksThePage() throws IOException {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/scores?role=call-centre-agent");
            int all = page.locator("main tbody tr").count();
            assertThat(page.locator("main caption")).containsText("共 " + all + " 人");
            page.locator("#only").selectOption("FAILED");
            browser.follow(button(page, "查看"));
            assertThat(page.locator("main tbody tr").count()).isBetween(1, all - 1);
            assertThat(page.locator("main tbody tr").first()).containsText("不合格");
            checkSheet(page);
            page.locator("#who").fill("没有这个人");
            button(page, "查看").click();
            assertThat(page.locator("main")).containsText("没有符合条件的人");
            for (String bad :
                    List.of("only=abc", "order=abc", "page=abc", "page=99", "period=abc", "appeals=abc", "who=%25")) {
                browser.open("/scores?role=call-centre-agent&" + bad);
            }
            browser.open("/scores?role=call-centre-agent&order=NAME");
            browser.checkAccessibilityInLightAndDark();
        }
    }

    /** The workbook has the people of the page, in its order. */
    private static void checkSheet(Page page) throws IOException {
        List<String> names = page.locator("main tbody td a").allTextContents();
        Download download = page.waitForDownload(
                () -> page.locator("main a[href*='/sheets/scores/']").click());
        assertThat(download.suggestedFilename()).startsWith("scores-call-centre-agent-");
        try (XSSFWorkbook workbook = new XSSFWorkbook(download.createReadStream())) {
            List<String> lines = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> lines.add(row.getCell(1).getStringCellValue()));
            assertThat(lines.subList(1, lines.size())).isEqualTo(names);
        }
    }

    @Test
    void aLearnerAppealsHerSupervisorSeesItAndHrAnswers() {
        String text = "那次投诉客户已经撤回";
        String card;
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/scores");
            assertThat(page.locator("main tbody tr").count()).as("only her own").isEqualTo(1);
            assertThat(page.locator("main a[href*='/sheets/']")).hasCount(0);
            card = page.locator("main tbody a").first().getAttribute("href");
            browser.open(card);
            assertThat(page.locator(".calc").textContent()).contains("÷", "目标", "→", "合计");
            act(page, () -> page.locator("[id='form:send']").click());
            assertThat(page.locator(".ui-message-error")).containsText("请写明申诉理由");
            page.locator("[id='form:text']").fill("长".repeat(601));
            act(page, () -> page.locator("[id='form:send']").click());
            assertThat(page.locator(".ui-message-error")).containsText("600");
            page.locator("[id='form:text']").fill(text);
            act(page, () -> page.locator("[id='form:send']").click());
            assertThat(page.locator("#appeals")).containsText(text);
            assertThat(page.locator("#appeals")).containsText("待答复");
            page.locator("[id='form:text']").fill("再说一遍");
            act(page, () -> page.locator("[id='form:send']").click());
            assertThat(messages(page)).containsText("已有一条申诉在等待答复");
            browser.checkAccessibility();
        }
        try (Browser browser = new Browser(base).signIn("supervisor")) {
            Page page = browser.page();
            browser.open("/scores");
            Locator line = page.locator(".appeal", new Page.LocatorOptions().setHasText(text));
            assertThat(line).containsText("林晓");
            assertThat(line.locator("button")).hasCount(0);
            browser.open(card);
            assertThat(page.locator("#appeals")).containsText(text);
            assertThat(page.locator("[id='form:send']")).hasCount(0);
            browser.checkAccessibility();
        }
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/scores");
            Locator line = page.locator(".appeal", new Page.LocatorOptions().setHasText(text));
            act(page, () -> line.locator("button").last().click());
            assertThat(line.locator(".ui-message-error")).containsText("写明答复");
            browser.checkAccessibilityInLightAndDark();
            line.locator("textarea").fill("撤回的是另一件");
            act(page, () -> line.locator("button").last().click());
            assertThat(messages(page)).containsText("已答复");
            assertThat(line).hasCount(0);
        }
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open(card);
            assertThat(page.locator("#appeals")).containsText("维持原分");
            assertThat(page.locator("#appeals")).containsText("陈若谷：撤回的是另一件");
        }
    }

    @Test
    void theWholeBoardIsPrintedWithItsDecisions() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            Page page = browser.page();
            browser.open("/promotions?role=seat-supervisor");
            assertThat(page.locator("main tbody tr", new Page.LocatorOptions().setHasText("马骏")))
                    .containsText("三个月合规无差错后再议");
            int all = page.locator("main tbody tr").count();
            page.locator("main .acts a", new Page.LocatorOptions().setHasText("打印"))
                    .click();
            assertThat(page.locator("main tbody tr")).hasCount(all);
            Locator row = page.locator("main tbody tr", new Page.LocatorOptions().setHasText("马骏"));
            assertThat(row).containsText("本次不予晋升");
            assertThat(row).containsText("三个月合规无差错后再议");
            assertThat(page.locator("main")).containsText("评议人签字");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".side")).isHidden();
            assertThat(page.locator("main .acts")).isHidden();
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
