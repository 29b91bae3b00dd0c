package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
