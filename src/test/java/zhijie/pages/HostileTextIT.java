package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static zhijie.pages.Browser.act;
import static zhijie.pages.Browser.field;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Text that somebody typed is text wherever it is shown: never markup, never a script, never wider than the page. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HostileTextIT {

    private static final String ATTACK = "<img src=x onerror=window.hurt=1>";
    private static final String BREAKOUT = "\"'><script>window.hurt=1</script>";
    private static final String ODD = "\u202Eزهر 😀👩‍👩‍👧 𠮷野家 " + "蠹".repeat(40) + "W".repeat(60);

    @ArquillianResource
    private URL base;

    @Test
    void aFaqOfMarkupIsShownAsItWasTyped() {
        try (Browser browser = new Browser(base, 390, 844).signIn("designer")) {
            Page page = browser.page();
            page.onDialog(dialog -> {
                throw new AssertionError("a script ran: " + dialog.message());
            });
            browser.open("/library/faq/new");
            // The page puts the cursor into its first field; what is typed before that could land there.
            PlaywrightAssertions.assertThat(page.locator("[id='form:question']"))
                    .isFocused();
            page.locator("[id='form:question']").fill("鼪鼯" + ATTACK + "怎么办");
            page.locator("[id='form:say']").fill("鼪鼯" + BREAKOUT + "请您稍等，我来核实这一项，再给您准确的答复。");
            page.locator("[id='form:steps']").fill(ODD + "\n" + BREAKOUT);
            page.locator("[id='form:appliesWhen']").fill(ATTACK);
            page.locator("[id='form:notWhen']").fill("{{7*7}} #{1+1} ${1+1}");
            page.locator("[id='form:save']").click();
            page.locator(".say.big").waitFor();
            String faq = page.url();
            check(browser, ATTACK);
            assertThat(page.locator("main").innerText())
                    .contains("#{1+1} ${1+1}")
                    .contains("𠮷野家");
            browser.open("/library/faq");
            check(browser, null);
            Locator hit = page.locator(".hit", new Page.LocatorOptions().setHasText("鼪鼯"));
            for (int tries = 0; tries < 20 && hit.count() == 0; tries++) {
                browser.open("/search?q=" + encoded("鼪鼯"));
            }
            hit.first().waitFor();
            check(browser, ATTACK);
            browser.open("/search?q=" + encoded(ATTACK + BREAKOUT));
            check(browser, null);
            assertThat(page.locator("#find").inputValue()).isEqualTo(ATTACK + BREAKOUT);
            page.locator("#find").fill("鼪鼯");
            page.locator("[role=option]").first().waitFor();
            check(browser, null);
            page.navigate(faq);
            check(browser, ATTACK);
        }
    }

    @Test
    void anAddressOfMarkupIsRefusedWithoutRepeatingIt() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            for (String address : List.of(
                    "me?target=" + encoded(BREAKOUT),
                    "frameworks/" + encoded("x" + BREAKOUT.replace("/", "")),
                    "frameworks/ccsm-2020?level=" + encoded(BREAKOUT),
                    "library/faq?scene=" + encoded(BREAKOUT))) {
                String body = browser.page()
                        .request()
                        .get(base + address, RequestOptions.create())
                        .text();
                assertThat(body).as(address).doesNotContain("<script>window.hurt");
            }
        }
    }

    private static void choose(Locator field, String label) {
        field.selectOption(new SelectOption().setLabel(label));
    }

    @Test
    void rolesLaddersIndicatorsAndSetsOfMarkupAreShownAsTheyWereTyped() {
        try (Browser browser = new Browser(base, 390, 844).signIn("hr")) {
            Page page = browser.page();
            page.onDialog(dialog -> {
                throw new AssertionError("a script ran: " + dialog.message());
            });
            writeRole(browser);
            writeLadder(browser);
            writeIndicator(browser);
            String table = writeTable(browser);
            for (String address : List.of(
                    "/roles",
                    "/roles/hostile-role",
                    "/roles/hostile-role/edit",
                    "/ladders",
                    "/indicators",
                    table,
                    "/roles/compare?one=call-centre-agent&other=hostile-role",
                    "/roles/hostile-role/match",
                    "/promotions?role=hostile-role",
                    "/readings?role=hostile-role",
                    "/team?role=hostile-role")) {
                browser.open(address);
                check(browser, null);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                browser.checkAccessibility();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
            assertThat(page.request().get(base + "api/v1/roles/hostile-role").text())
                    .contains("#{1+1}", "\"=1+1");
            APIResponse sheet = page.request().get(base + "api/v1/sheets/promotions/hostile-role");
            assertThat(sheet.status()).isEqualTo(200);
            assertThat(formulas(sheet.body())).isZero();
            browser.open("/roles/hostile-role/edit");
            field(page, "retire").click();
            page.waitForURL(url -> url.endsWith("/roles/hostile-role"));
        }
    }

    private static void writeRole(Browser browser) {
        Page page = browser.page();
        browser.open("/roles/new");
        field(page, "title").fill("长".repeat(500));
        act(page, () -> field(page, "save").click());
        PlaywrightAssertions.assertThat(page.locator(".ui-message-error").first())
                .isVisible();
        check(browser, null);
        field(page, "title").fill("=1+1" + ATTACK);
        field(page, "code").fill("hostile-role");
        field(page, "family").fill(BREAKOUT);
        field(page, "purpose").fill("${7*7} #{1+1} " + ODD);
        field(page, "source").fill("@cmd " + ATTACK);
        field(page, "kinds").fill(ATTACK + "\n" + BREAKOUT);
        act(page, () -> field(page, "start").click());
        field(page, "lines:1:certificate").fill(ATTACK);
        field(page, "save").click();
        page.waitForURL(url -> url.endsWith("/roles/hostile-role"));
        check(browser, "=1+1" + ATTACK);
        assertThat(page.locator("main").innerText()).contains("${7*7} #{1+1}").contains("𠮷野家");
    }

    private static void writeLadder(Browser browser) {
        Page page = browser.page();
        browser.open("/ladders");
        page.locator("[id='begin:title']").fill(ATTACK);
        page.locator("[id='begin:code']").fill("hostile-ladder");
        page.locator("[id='begin:summary']").fill(BREAKOUT + ODD);
        act(page, () -> page.locator("[id='begin:go']").click());
        choose(page.locator("[id='add:ladder']"), ATTACK);
        choose(page.locator("[id='add:from']"), "=1+1" + ATTACK);
        choose(page.locator("[id='add:to']"), "呼叫中心经理");
        page.locator("[id='add:adds']").fill(BREAKOUT);
        act(page, () -> page.locator("[id='add:go']").click());
        Locator node = page.locator("svg.ladder a[href='/roles/hostile-role']");
        PlaywrightAssertions.assertThat(node.locator("title")).hasText("=1+1" + ATTACK);
        PlaywrightAssertions.assertThat(node.locator("text")).hasText("=1+1<img src=x …");
        check(browser, ATTACK);
    }

    private static void writeIndicator(Browser browser) {
        Page page = browser.page();
        browser.open("/indicators");
        act(page, () -> page.locator(".acts button").click());
        field(page, "code").fill("hostile-indicator");
        field(page, "title").fill(ATTACK);
        field(page, "inputs").fill("件数 次");
        field(page, "readingFrom").fill(BREAKOUT);
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("FACT(99999999)", "不能用函数「FACT」");
        refused.put("件数^件数^件数", "「^件数^件数」");
        refused.put("\"" + "a".repeat(150) + "\"", "「\"aaa");
        refused.put("件数+".repeat(60) + "件数", "公式太复杂");
        refused.put("件数/不存在", "「不存在」不是输入项");
        refused.put("(".repeat(40) + "件数" + ")".repeat(40), "公式太复杂");
        refused.put("ROUND(件数, 99)", "小数");
        refused.put(BREAKOUT, "「\"'><script");
        refused.forEach((formula, reason) -> {
            field(page, "formula").fill(formula);
            act(page, () -> field(page, "save").click());
            Locator error = page.locator("main .ui-message-error");
            PlaywrightAssertions.assertThat(error).containsText(reason);
            assertThat(field(page, "formula").getAttribute("aria-describedby"))
                    .as(formula)
                    .contains("error");
            check(browser, null);
        });
        field(page, "formula").fill("件数");
        act(page, () -> field(page, "save").click());
        PlaywrightAssertions.assertThat(page.locator("#messages")).containsText(ATTACK);
        check(browser, ATTACK);
    }

    private static String writeTable(Browser browser) {
        Page page = browser.page();
        browser.open("/roles/hostile-role");
        field(page, "begin").click();
        page.waitForURL(url -> url.contains("/table/"));
        field(page, "behaviour").fill(ATTACK);
        field(page, "standard").fill(BREAKOUT + "#{1+1}");
        act(page, () -> field(page, "saveRow").click());
        choose(field(page, "indicator"), ATTACK);
        act(page, () -> field(page, "addRule").click());
        check(browser, ATTACK);
        field(page, "setTitle").fill(BREAKOUT);
        act(page, () -> page.locator("[id='form:tools'] button", new Page.LocatorOptions().setHasText("存为参数组"))
                .click());
        PlaywrightAssertions.assertThat(page.locator("[id='form:tools']")).containsText(BREAKOUT);
        check(browser, BREAKOUT);
        return page.url().substring(page.url().indexOf("/roles/"));
    }

    private static long formulas(byte[] workbook) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            long formulas = 0;
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    boolean text = cell.getCellType() == CellType.STRING;
                    formulas += cell.getCellType() == CellType.FORMULA
                                    || text && cell.getStringCellValue().startsWith("=")
                            ? 1
                            : 0;
                }
            }
            return formulas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Browser browser, String shown) {
        Page page = browser.page();
        assertThat(page.evaluate("window.hurt || null"))
                .as("script on " + page.url())
                .isNull();
        assertThat(page.locator("main img[src=x]").count()).as(page.url()).isZero();
        if (shown != null) {
            assertThat(page.locator("main").innerText()).as(page.url()).contains(shown);
        }
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isLessThanOrEqualTo(390);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
