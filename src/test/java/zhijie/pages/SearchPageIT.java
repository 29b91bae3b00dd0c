package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Search as a person uses it: narrowed, kept, in any wording, with its editors. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SearchPageIT {

    @ArquillianResource
    private URL base;

    private static String address(String text) {
        return "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void facetsNarrowAndTheirCountsHold() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open(address("投诉"));
            Locator choice = page.locator(".facet a[href*='type=']").first();
            int count = Integer.parseInt(choice.locator("span").last().innerText());
            choice.click();
            page.waitForURL("**type=**");
            assertThat(page.locator("[role=status]").first().innerText()
                            + page.locator(".search-head").innerText())
                    .contains(String.valueOf(count));
            assertThat(page.locator(".facet a.on").count()).isEqualTo(1);
            browser.checkAccessibility();
            int few = browser.statements(address("发票"));
            assertThat(browser.statements(address("投诉"))).isEqualTo(few);
        }
    }

    @Test
    void aSearchIsKeptFoundAgainAndForgotten() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open(address("改签 手续费"));
            page.locator("[data-act=keep]").click();
            page.locator("[data-act=keep][disabled]").waitFor();
            browser.open("/search");
            assertThat(page.locator("[data-recent] a").first().innerText()).isEqualTo("改签 手续费");
            Locator kept = page.locator("li:has([data-act=forget])", new Page.LocatorOptions().setHasText("改签 手续费"));
            assertThat(kept.count()).isEqualTo(1);
            browser.checkAccessibility();
            kept.locator("[data-act=forget]").click();
            kept.waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void whatIsMeantIsSaidAndCodesGoStraightThere() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open(address("tousu"));
            assertThat(page.locator(".search-head").innerText()).contains("投诉");
            browser.open(address("初级 1.1.1"));
            assertThat(page.url()).contains("/competencies/");
            assertThat(page.locator("h1").innerText()).isNotBlank();
        }
    }

    @Test
    void editorsSeeTheEffectOfAWordPinAnAnswerAndReadTheGaps() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            browser.open("/search/synonyms");
            browser.checkAccessibility();
            page.locator("[id='form:add']").click();
            page.locator("[id='form:words']").fill("鲸落服务、退款");
            page.locator("[id='form:trial']").fill("鲸落服务");
            page.locator("[id='form:preview']").click();
            page.locator("[id='form'] section ol li:has-text('退款')").first().waitFor();
            browser.checkAccessibility();
            page.locator("[id='form:cancel']").click();

            browser.open("/search/pins");
            browser.checkAccessibility();
            page.locator("[id='form:wording']").fill("海葵活动");
            page.locator("[id='form:until']").fill("2099-01-01");
            page.locator("[id='form:text']").fill("发票抬头");
            page.locator("[id='form:find']").click();
            page.locator("[id='form'] p.row .ui-button-flat").first().click();
            page.locator("td:has-text('海葵活动')").first().waitFor();
            Locator pinned = page.locator(".hit .tag.info");
            for (int look = 0; look < 40 && pinned.count() == 0; look++) {
                browser.open(address("海葵活动"));
            }
            assertThat(pinned.count()).isEqualTo(1);

            browser.open(address("犰狳搬家险"));
            browser.open("/search/gaps");
            browser.checkAccessibility();
        }
    }
}
