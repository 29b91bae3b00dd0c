package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ImportsPageIT {

    private static final String FAQS = """
            task: ccsm-2020/L1/1.1
            faqs:
              - code: faq-imports-page-it
                question: 页面测试送来的问答在哪里看
                alsoAsked: [送来的问答去哪儿找, 测试问答在哪]
                industry: telecom
                scene: 内部操作
                appliesWhen: 只在页面测试里送来，测试结束就撤销。
                notWhen: 平时没有这一条。
                prepare: [测试编号]
                say: 这一条是页面测试送来的，看过就撤销。
                steps: [选好一个文件, 看清它的计划, 执行之后撤销]
                verifiedOn: "2026-11-01"
                verifyBy: "2027-11-01"
                owner: 测试组
                alignments:
                  - {competency: ccsm-2020/L1/1.1.1, type: practises}
            """;

    @ArquillianResource
    private URL base;

    private static void send(Page page, String text) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("it.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileShowsItsPlanBeforeItActsAndIsUndone() {
        try (Browser browser = new Browser(base).signIn("designer")) {
            Page page = browser.page();
            browser.open("/imports");
            send(page, FAQS);
            Locator plan = page.locator("[id='form:plan'] tbody tr");
            plan.waitFor();
            assertThat(plan.allTextContents()).singleElement().asString().contains("页面测试送来的问答在哪里看");
            browser.checkAccessibility();
            browser.open("/imports");
            assertThat(page.locator("[id='form:plan'] tbody tr").count())
                    .as("a plan that is left changes nothing")
                    .isZero();

            send(page, FAQS);
            page.locator("[id='form:apply']").click();
            Locator run = page.locator("tr:has-text('it.yaml')").first();
            run.locator("button").waitFor();
            browser.checkAccessibility();
            run.locator("button").click();
            run.locator(".tag").waitFor();
            assertThat(run.locator("button").count()).isZero();
        }
    }

    @Test
    void aWrongFileIsRefusedWithLineAndField() {
        try (Browser browser = new Browser(base, 390, 844).signIn("designer")) {
            Page page = browser.page();
            browser.open("/imports");
            send(page, FAQS.replace("industry: telecom", "industry: farming"));
            Locator refusal = page.locator("[id='form:plan'] [role=alert] li");
            refusal.first().waitFor();
            assertThat(refusal.allTextContents()).singleElement().asString().contains("it.yaml:6", "faqs[0].industry");
            assertThat(page.locator("[id='form:apply']").count()).isZero();
            browser.checkAccessibility();
        }
    }
}
