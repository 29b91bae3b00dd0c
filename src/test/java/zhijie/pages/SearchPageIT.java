package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
    void everythingIsReachedByKeyboardFromTheSlash() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/library/cases");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("find");
            page.keyboard().type("退款");
            Locator first = page.locator("#find-list li").first();
            first.waitFor();
            page.keyboard().press("ArrowDown");
            assertThat(first.getAttribute("aria-selected")).isEqualTo("true");
            assertThat(page.locator("#find").getAttribute("aria-activedescendant"))
                    .isEqualTo(first.getAttribute("id"));
            String chosen = first.innerText();
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=*");
            assertThat(page.locator("h1").innerText()).contains(chosen);

            browser.open(address("退款没到账") + "&type=faq");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            Locator second = page.locator(".hit").nth(1);
            assertThat(second.evaluate("hit => hit === document.activeElement")).isEqualTo(true);
            page.keyboard().press("c");
            String sentence = second.locator("[data-copy]").getAttribute("data-copy");
            page.waitForCondition(() -> pasted(page).equals(sentence));
            String address = second.locator("h2 a").getAttribute("href");
            second.focus();
            page.keyboard().press("Enter");
            page.waitForURL("**" + address);
        }
    }

    /** What a person who pastes now gets. Reading the clipboard itself is for encrypted pages only. */
    private static String pasted(Page page) {
        page.evaluate("() => { const area = document.createElement('textarea');"
                + " area.id = 'pasted'; document.body.append(area); area.focus(); }");
        page.keyboard().press("Control+V");
        return (String) page.evaluate(
                "() => { const area = document.getElementById('pasted');" + " area.remove(); return area.value; }");
    }

    /** An input method's letters are not a question yet. */
    @Test
    void nothingIsAskedWhileAnInputMethodComposes() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/library/cases");
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("/suggest")) {
                    asked.add(URLDecoder.decode(request.url(), StandardCharsets.UTF_8));
                }
            });
            page.locator("#find").focus();
            page.evaluate("() => { const box = document.activeElement;"
                    + " box.dispatchEvent(new CompositionEvent('compositionstart'));"
                    + " box.value = 'tou';"
                    + " box.dispatchEvent(new InputEvent('input', { isComposing: true }));"
                    + " box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true })); }");
            page.evaluate("() => { const box = document.activeElement; box.value = '投诉';"
                    + " box.dispatchEvent(new CompositionEvent('compositionend')); }");
            page.waitForCondition(() -> !asked.isEmpty());
            assertThat(asked).allMatch(url -> url.endsWith("q=投诉"));
        }
    }

    @Test
    void whatCouldNotBeKeptIsSaidInTheUsersLanguage() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            Locator said = page.locator("#messages .ui-messages-error");
            browser.open(address("改签"));
            page.route("**/api/v1/search/**", route -> route.abort());
            page.locator("[data-act=keep]").click();
            said.waitFor();
            assertThat(said.innerText()).contains("没有送达");
            assertThat(page.locator("[data-act=keep][disabled]").count()).isZero();
            page.locator("[data-act=ask-for]").click();
            assertThat(page.locator("[data-act=ask-for][disabled]").count()).isZero();
            page.unroute("**/api/v1/search/**");

            browser.open(address("这一句长得存不下".repeat(12)));
            page.locator("[data-act=keep]").click();
            said.waitFor();
            assertThat(said.innerText()).contains("太长");
        }
    }

    @Test
    void tenThousandCharactersAreAnsweredWithAPageOfUsualSize() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            for (String part : List.of("退款到账", "tui ", "𠮷")) {
                var answer = browser.open(address(part.repeat(10_000 / part.length())));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body().length).isLessThan(300_000);
                assertThat(browser.page().locator("h1").innerText()).hasSizeLessThan(300);
            }
        }
    }

    @Test
    void relatedThingsStandBesideARoleATermAndAnIndicator() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            browser.open("/roles/call-centre-agent");
            assertThat(page.locator(".related li a").count()).isPositive();
            browser.open("/indicators");
            browser.follow(page.locator("td.name a").first());
            assertThat(page.url()).contains("/search?q=");
            assertThat(page.locator(".hit").count()).isPositive();
            browser.open(address("呼叫中心") + "&type=term");
            browser.follow(page.locator(".hit h2 a").first());
            String place = page.url().substring(page.url().indexOf('#') + 1);
            assertThat(page.locator("[id='" + place + "']").count())
                    .as("the term's own place " + place)
                    .isEqualTo(1);
            assertThat(page.locator(".terms dt a").count()).isPositive();
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
            page.locator("[id='form'] p.row .btn").first().click();
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
