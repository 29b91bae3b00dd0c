package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Debian's Chromium, headless, as one person uses it. Script errors on any page fail the test that closes it. */
public class Browser implements AutoCloseable {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** One Chromium for all tests, each in a profile of its own: a start costs more than most tests. */
    private static final com.microsoft.playwright.Browser CHROMIUM = start();

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> scriptErrors = new ArrayList<>();

    public Browser(URL base) {
        this(base, 1280, 900);
    }

    public Browser(URL base, int width, int height) {
        this.base = base.toString().replaceAll("/+$", "");
        context = CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN"));
        page = context.newPage();
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && message.text().contains("Content Security Policy")) {
                scriptErrors.add(message.text());
            }
        });
    }

    private static com.microsoft.playwright.Browser start() {
        Playwright playwright = Playwright.create();
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("zhijie.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Signs in with a sample account, whose password is its login. */
    public Browser signIn(String login) {
        return signIn(login, login);
    }

    Browser signIn(String login, String password) {
        open("/sign-in");
        page.locator("[id='form:login']").fill(login);
        page.locator("[id='form:password']").fill(password);
        page.locator("[id='form:go']").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** Opens a page and checks that it came whole. */
    public Response open(String address) {
        Response response = page.navigate(base + address);
        assertThat(response.status()).as(address).isEqualTo(200);
        assertThat(page.locator("#end").count()).as("end marker of " + address).isEqualTo(1);
        assertThat(page.locator("script[src*='ln=zhijie'][defer]").count())
                .as("our scripts of " + address + " keep nobody waiting")
                .isPositive()
                .isEqualTo(page.locator("script[src*='ln=zhijie']").count());
        return response;
    }

    /** Clicks what leads to another address and waits until that page is whole. */
    void follow(Locator link) {
        String before = page.url();
        link.click();
        page.waitForURL(address -> !address.equals(before));
    }

    /** Does what posts to the server, and waits for its answer. */
    static void act(Page page, Runnable work) {
        page.waitForResponse(response -> "POST".equals(response.request().method()), work);
    }

    /** Fills a field and leaves it, which posts. */
    static void type(Page page, Locator field, String text) {
        field.fill(text);
        act(page, () -> field.press("Tab"));
    }

    /** A field of the page's form. */
    static Locator field(Page page, String id) {
        return page.locator("[id='form:" + id + "']");
    }

    /** The buttons of the page with these words. */
    static Locator button(Page page, String text) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(text));
    }

    /** Where the page says what was done, or why not. */
    static Locator messages(Page page) {
        return page.locator("#messages");
    }

    /** SQL statements that the server counted for a page. */
    public int statements(String address) {
        return Integer.parseInt(open(address).headerValue("x-sql-statements"));
    }

    /** No serious or critical finding of axe on the page shown. */
    public void checkAccessibility() {
        check(axe());
    }

    /** The same in light and in dark, which differ in their colours only. */
    public void checkAccessibilityInLightAndDark() {
        checkAccessibility();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        check(axe().withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Our pages have no frames, so axe need not open a page of its own to put their findings together. */
    private AxeBuilder axe() {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private void check(AxeBuilder axe) {
        List<Rule> grave = axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .toList();
        assertThat(grave.stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList())
                .as(page.url())
                .isEmpty();
    }

    public Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
        assertThat(scriptErrors).as("script errors").isEmpty();
    }
}
