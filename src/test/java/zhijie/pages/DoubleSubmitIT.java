package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An impatient hand clicks twice, a network that gave no answer is asked again: what is written is written once. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class DoubleSubmitIT {

    @ArquillianResource
    private URL base;

    private static void fill(Page page, String question) {
        page.locator("[id='form:question']:focus").waitFor(); // The page puts the cursor there a moment after it came.
        page.locator("[id='form:question']").fill(question);
        page.locator("[id='form:say']").fill("我先查一下订单，查到了马上告诉您结果。");
        page.locator("[id='form:steps']").fill("查\n回复");
        page.locator("[id='form:appliesWhen']").fill("只在测试里");
        page.locator("[id='form:notWhen']").fill("平时");
    }

    /** How many FAQs there are. */
    private static int count(Browser browser) {
        browser.open("/library/faq");
        return Integer.parseInt(
                browser.page().locator(".filter [role=status]").innerText().replaceAll("\\D", ""));
    }

    /** Stops what a page posts and keeps it. */
    private static List<String> held(Page page) {
        List<String> bodies = new CopyOnWriteArrayList<>();
        page.route(url -> url.startsWith("http"), route -> {
            if ("POST".equals(route.request().method())) {
                bodies.add(route.request().postData());
                route.abort();
            } else {
                route.resume();
            }
        });
        return bodies;
    }

    /** Posts what was held several times at once, and once more when all of them have been answered. */
    private static void postAgainAndAgain(Page page, String body) {
        page.unrouteAll();
        page.evaluate("""
                async (body) => {
                  const post = () => fetch(location.href, {method: 'POST', body, headers: {
                    'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8', 'Faces-Request': 'partial/ajax'}})
                    .then((answer) => answer.text());
                  await Promise.all([post(), post(), post()]);
                  await post();
                }""", body);
    }

    @Test
    void aFaqWhoseSaveIsClickedTwiceIsAddedOnce() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            int before = count(browser);
            browser.open("/library/faq/new");
            fill(page, "连点两次保存会怎样");
            page.locator("[id='form:save']").dblclick();
            page.locator(".say.big").waitFor();
            assertThat(page.locator(".ui-messages-error").count()).isZero();
            assertThat(count(browser)).isEqualTo(before + 1);
        }
    }

    @Test
    void aFaqThatIsPostedSeveralTimesIsAddedOnce() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            int before = count(browser);
            browser.open("/library/faq/new");
            fill(page, "同一份表单送了几次会怎样");
            List<String> held = held(page);
            page.locator("[id='form:save']").click();
            page.locator(".ui-messages-error").first().waitFor();
            postAgainAndAgain(page, held.get(held.size() - 1));
            assertThat(count(browser)).isEqualTo(before + 1);
        }
    }

    @Test
    void anAlignmentThatIsAskedForSeveralTimesIsThereOnce() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            browser.open("/library/coverage");
            browser.follow(page.locator(".heat-map tbody a").nth(3));
            Locator added =
                    page.locator("[id='alignment:aligned'] .res", new Page.LocatorOptions().setHasText("声音里的表情管理"));
            int before = added.count();
            page.locator("[id='alignment:type']").selectOption("ASSESSES");
            page.locator("[id='alignment:typed']").fill("course-L1-1.2");
            Locator add = page.locator("[id='alignment:found'] .btn").first();
            add.waitFor();
            add.dblclick();
            page.locator(".ui-messages-info").waitFor();
            assertThat(page.locator(".ui-messages-error").count()).isZero();
            assertThat(added.count()).isEqualTo(before + 1);

            page.locator("[id='alignment:type']").selectOption("REFERS");
            page.locator("[id='alignment:typed']").fill("course-L1-1.2 ");
            add.waitFor();
            List<String> held = held(page);
            add.click();
            page.locator(".ui-messages-error").first().waitFor();
            postAgainAndAgain(page, held.get(held.size() - 1));
            page.reload();
            assertThat(added.count()).isEqualTo(before + 2);
            for (int left = before + 1; left >= before; left--) {
                int rest = left;
                added.last().locator(".btn").click();
                page.waitForCondition(() -> added.count() == rest);
            }
        }
    }
}
