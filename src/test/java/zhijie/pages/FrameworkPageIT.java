package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class FrameworkPageIT {

    @ArquillianResource
    private URL base;

    @Test
    void treeShowsEveryRequirementAndFiltersByLevel() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            browser.open("/frameworks/ccsm-2020");
            assertThat(browser.page().locator(".tree .row.dom").count()).isEqualTo(10);
            assertThat(browser.page().locator(".tree .row.task").count()).isEqualTo(36);
            assertThat(browser.page().locator(".tree .row.req").count()).isEqualTo(146);
            browser.checkAccessibility();
            browser.follow(browser.page().locator(".level-filter .l2"));
            assertThat(browser.page().locator(".tree .row.req").count()).isEqualTo(53);
        }
    }

    @Test
    void saysWhichLevelsTheSourceOnlyNamesAndOffersToCompleteThem() {
        try (Browser browser = new Browser(base).signIn("hr")) {
            browser.open("/frameworks/t-ccpitcsc-002-2017");
            assertThat(browser.page()
                            .locator(".tree .level-line:has(.tag.warn)")
                            .allTextContents())
                    .hasSize(2)
                    .allMatch(line -> line.contains("待人力资源补全"));
            assertThat(browser.page().locator(".notice a[download]").count()).isEqualTo(1);
            browser.open("/frameworks/t-ccpitcsc-002-2017?level=L4");
            assertThat(browser.page()
                            .locator(".tree .level-line:has(.tag.warn)")
                            .allTextContents())
                    .singleElement()
                    .asString()
                    .contains("客户服务总监");
        }
    }

    @Test
    void aCompetencyShowsWhatTeachesPractisesAndAssessesItAndAHeadingWhatCoversItsItems() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            browser.open("/frameworks/ccsm-2020?level=L1");
            browser.follow(browser.page().locator(".tree .row.req a").first());
            assertThat(browser.page().locator(".card h3.group").allTextContents())
                    .contains("讲授", "练习", "考查");
            browser.follow(browser.page().locator(".crumb a").last());
            assertThat(browser.page().locator(".card .res .cov i.yes").count()).isPositive();
            browser.checkAccessibilityInLightAndDark();
        }
    }

    @Test
    void aStrangerIsSentToSignInAndBackToThePageSheAskedFor() {
        try (Browser browser = new Browser(base)) {
            browser.page().navigate(base + "frameworks/ccsm-2020?level=L1");
            assertThat(browser.page().url()).contains("/sign-in?next=");
            browser.page().locator("[id='form:login']").fill("learner");
            browser.page().locator("[id='form:password']").fill("wrong");
            browser.page().locator("[id='form:go']").click();
            browser.page().locator(".ui-messages-error").waitFor();
            assertThat(browser.page().locator(".ui-messages-error").textContent())
                    .contains("登录名或密码不对");
            browser.page().locator("[id='form:login']").fill("learner");
            browser.page().locator("[id='form:password']").fill("learner");
            browser.page().locator("[id='form:go']").click();
            browser.page().waitForURL("**/frameworks/ccsm-2020?level=L1");
        }
    }
}
