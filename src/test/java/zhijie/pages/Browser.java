package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
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

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> scriptErrors = new ArrayList<>();

    public Browser(URL base) {
        this(base, 1280, 900);
    }

    public Browser(URL base, int width, int height) {
        this.base = base.toString().replaceAll("/+$", "");
        browser = playwright
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
        context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
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
        return response;
    }

    /** SQL statements that the server counted for a page. */
    public int statements(String address) {
        return Integer.parseInt(open(address).headerValue("x-sql-statements"));
    }

    /** No serious or critical finding of axe on the page shown. */
    public void checkAccessibility() {
        List<Rule> grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .toList();
        assertThat(grave.stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList())
                .as(page.url())
                .isEmpty();
    }

    /** The same in light and in dark. */
    public void checkAccessibilityInLightAndDark() {
        checkAccessibility();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        checkAccessibility();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    public Page page() {
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        assertThat(scriptErrors).as("script errors").isEmpty();
    }
}
