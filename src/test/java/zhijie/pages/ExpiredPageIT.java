package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page that stood open too long, in two windows or behind the back button: it says so and loses nothing. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ExpiredPageIT {

    private static final String QUESTION = "会话过期以后还在的问题";

    @ArquillianResource
    private URL base;

    private static void type(Page page) {
        PlaywrightAssertions.assertThat(page.locator("[id='form:question']")).isFocused();
        page.locator("[id='form:question']").fill(QUESTION);
        page.locator("[id='form:say']").fill("您写的内容没有丢，请核对后再保存。");
    }

    private static void typeUntilTheSessionEnds(Browser browser) {
        Page page = browser.page();
        browser.open("/library/faq/new");
        type(page);
        page.context().clearCookies();
        page.locator("[id='form:save']").click();
        page.waitForURL("**/sign-in?next=**");
    }

    private static void signInAgain(Page page, String login) {
        page.locator("[id='form:login']").fill(login);
        page.locator("[id='form:password']").fill(login);
        page.locator("[id='form:go']").click();
        page.waitForURL("**/library/faq/new");
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            typeUntilTheSessionEnds(browser);
            assertThat(page.locator("[data-waiting]").innerText()).contains("登录已过期");
            signInAgain(page, "designer");
            assertThat(page.locator("#messages").innerText()).contains("已经填回");
            assertThat(page.locator("[id='form:question']").inputValue()).isEqualTo(QUESTION);
            assertThat(page.locator("[id='form:say']").inputValue()).startsWith("您写的内容没有丢");
            page.reload();
            assertThat(page.locator("[id='form:question']").inputValue()).isEmpty();
        }
    }

    @Test
    void whatWasTypedIsForNobodyElse() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            typeUntilTheSessionEnds(browser);
            signInAgain(page, "admin");
            assertThat(page.locator("[id='form:question']").inputValue()).isEmpty();
        }
    }

    @Test
    void aPageThatTheServerForgotOpensAnewWithWhatWasTyped() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            browser.open("/library/faq/new");
            type(page);
            Page other = page.context().newPage();
            for (int views = 0; views < 20; views++) {
                other.navigate(base + "library/faq/new");
            }
            page.locator("[id='form:save']").click();
            PlaywrightAssertions.assertThat(page.locator("#messages")).containsText("已经填回");
            assertThat(page.locator("[id='form:question']").inputValue()).isEqualTo(QUESTION);
        }
    }

    @Test
    void theSecondOfTwoWindowsIsToldAndOverwritesNothing() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page first = browser.page();
            browser.open("/library/faq");
            String faq =
                    first.locator(".entry h2 a").last().getAttribute("href").substring(1);
            first.navigate(base + faq + "/edit");
            Page second = first.context().newPage();
            second.navigate(base + faq + "/edit");
            String before = first.locator("[id='form:steps']").inputValue();
            first.locator("[id='form:steps']").fill(before + "\n先到的一步");
            first.locator("[id='form:save']").click();
            first.waitForURL("**/" + faq);
            second.locator("[id='form:steps']").fill(before + "\n后到的一步");
            second.locator("[id='form:save']").click();
            PlaywrightAssertions.assertThat(second.locator("#messages")).containsText("有人刚刚改过");
            assertThat(second.locator("[id='form:steps']").inputValue()).contains("后到的一步");
            first.reload();
            assertThat(first.locator("main").innerText()).contains("先到的一步").doesNotContain("后到的一步");
        }
    }

    @Test
    void goingBackAfterSavingShowsWhatIsStoredNow() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            browser.open("/library/faq");
            String faq = page.locator(".entry h2 a").nth(1).getAttribute("href").substring(1);
            page.navigate(base + faq + "/edit");
            String steps = page.locator("[id='form:steps']").inputValue() + "\n退回以后也在的一步";
            page.locator("[id='form:steps']").fill(steps);
            page.locator("[id='form:save']").click();
            page.waitForURL("**/" + faq);
            page.goBack();
            assertThat(page.locator("[id='form:steps']").inputValue()).isEqualTo(steps);
        }
    }

    @Test
    void errorPagesSayWhatToDoInBothLanguages() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            Page page = browser.page();
            assertThat(page.navigate(base + "library/faq/999999999").status()).isEqualTo(404);
            assertThat(page.locator("main").innerText()).contains("没有找到这一页", "回到首页", "Back to the start");
            assertThat(page.navigate(base + "library/faq/new").status()).isEqualTo(403);
            assertThat(page.locator("main").innerText()).contains("没有权限", "ask an administrator");
        }
    }
}
