package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for every page, whoever looks at it: whole, accessible, usable on a phone, at a constant cost. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class EveryPageIT {

    private static final int PHONE_WIDTH = 390;
    private static final int MOST_STATEMENTS = 40;
    private static final int MOST_HTML_BYTES = 150 * 1024;

    /** Pages by the kind of user whose main job they serve; a pattern stands for the first link of a list page. */
    private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(
                "designer",
                List.of(
                        "/frameworks",
                        "/frameworks/ccsm-2020",
                        "/frameworks/ccsm-2020?level=L1",
                        "/frameworks/t-ccpitcsc-002-2017",
                        "/frameworks/ccsm-2020 > /competencies/",
                        "/library/courses",
                        "/library/courses > /library/courses/",
                        "/library/faq/new",
                        "/library/faq",
                        "/library/faq > /library/faq/",
                        "/library/cases",
                        "/library/cases > /library/cases/",
                        "/library/items",
                        "/library/coverage",
                        "/search?q=退款",
                        "/search?q=没有这样的词组合呀"));
        PAGES.put(
                "learner",
                List.of(
                        "/me",
                        "/me?target=role:seat-supervisor&why=1",
                        "/me > /library/courses/",
                        "/me/evidence",
                        "/me > /me/evidence/",
                        "/search?q=tuikuan",
                        "/roles",
                        "/scores",
                        "/scores > /scores/",
                        "/team",
                        "/roles/seat-supervisor/match"));
        PAGES.put("supervisor", List.of("/team", "/scores", "/assess", "/assess > /people/"));
        PAGES.put("assessor", List.of("/judgements"));
        PAGES.put(
                "hr",
                List.of(
                        "/roles",
                        "/roles/seat-supervisor",
                        "/roles/csp-director",
                        "/roles/new",
                        "/roles/seat-supervisor/edit",
                        "/schemes/cc-agent-training",
                        "/imports",
                        "/roles/seat-supervisor > /roles/seat-supervisor/table/",
                        "/roles/compare?one=call-centre-agent&other=seat-supervisor",
                        "/ladders",
                        "/indicators",
                        "/readings",
                        "/scores",
                        "/promotions",
                        "/promotions/print",
                        "/team"));
        PAGES.put("admin", List.of("/admin"));
    }

    @ArquillianResource
    private URL base;

    @Test
    void isWholeAccessibleAndLight() {
        List<String> heavy = new ArrayList<>();
        for (Map.Entry<String, List<String>> user : PAGES.entrySet()) {
            try (Browser browser = new Browser(base).signIn(user.getKey())) {
                for (String page : user.getValue()) {
                    String address = resolve(browser, page);
                    int statements = browser.statements(address);
                    int bytes = browser.page().content().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
                    if (statements > MOST_STATEMENTS || bytes > MOST_HTML_BYTES) {
                        heavy.add(address + ": " + statements + " SQL, " + bytes + " bytes");
                    }
                    browser.checkAccessibilityInLightAndDark();
                }
            }
        }
        assertThat(heavy).isEmpty();
    }

    @Test
    void fitsAPhone() {
        for (Map.Entry<String, List<String>> user : PAGES.entrySet()) {
            try (Browser browser = new Browser(base, PHONE_WIDTH, 844).signIn(user.getKey())) {
                for (String page : user.getValue()) {
                    String address = resolve(browser, page);
                    browser.open(address);
                    int width = (int) browser.page().evaluate("document.documentElement.scrollWidth");
                    assertThat(width).as("width of " + address).isLessThanOrEqualTo(PHONE_WIDTH);
                }
            }
        }
    }

    @Test
    void speaksTheLanguageThatIsChosenInThePage() {
        try (Browser browser = new Browser(base).signIn("admin")) {
            Page page = browser.page();
            browser.open("/admin");
            page.locator("[data-act=language]").first().click();
            page.locator("html[lang=en]").waitFor();
            assertThat(page.locator("h1").textContent()).isEqualTo("Administration");
            assertThat(page.locator("#side").innerText()).doesNotContainPattern("\\p{IsHan}");
            page.locator("[data-act=language]").first().click();
            page.locator("html[lang=zh-CN]").waitFor();
            assertThat(page.locator("h1").textContent()).isEqualTo("管理");
        }
    }

    @Test
    void aPhoneCanSignOutToo() {
        try (Browser browser = new Browser(base, PHONE_WIDTH, 844).signIn("learner")) {
            browser.open("/me");
            browser.page().locator(".menu-button").click();
            browser.page().locator(".side form.only-phone button").click();
            browser.page().waitForURL("**/sign-in**");
            browser.page().navigate(base + "me");
            assertThat(browser.page().url()).contains("/sign-in");
        }
    }

    @Test
    void costsTheSameForManyRowsAsForFew() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            assertThat(browser.statements("/frameworks/ccsm-2020"))
                    .as("146 requirements against 5")
                    .isCloseTo(browser.statements("/frameworks/call-attendant"), within(1));
            assertThat(browser.statements("/search?q=客户"))
                    .as("many hits against none")
                    .isLessThanOrEqualTo(browser.statements("/search?q=没有这样的词组合呀") + 2);
        }
        try (Browser browser = new Browser(base).signIn("hr")) {
            assertThat(browser.statements("/roles/call-centre-manager"))
                    .as("5 rows against 3")
                    .isCloseTo(browser.statements("/roles/scheduling-supervisor"), within(2));
            assertThat(browser.statements("/readings?role=call-centre-agent"))
                    .as("14 people with 5 columns against 2 with 16")
                    .isCloseTo(browser.statements("/readings?role=service-specialist"), within(1));
            assertThat(browser.statements("/readings")).isLessThan(20);
            assertThat(browser.statements("/roles")).isLessThan(12);
        }
    }

    /** {@code /list > /prefix} is the first link of the list that begins with the prefix and goes on. */
    private static String resolve(Browser browser, String page) {
        String[] parts = page.split(" > ");
        if (parts.length == 1) {
            return page;
        }
        browser.open(parts[0]);
        return (String) browser.page()
                .evaluate(
                        "prefix => [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))"
                                + ".find(h => h && h.startsWith(prefix) && h.length > prefix.length)",
                        parts[1]);
    }
}
