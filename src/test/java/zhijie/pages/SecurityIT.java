package zhijie.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SecurityIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @ArquillianResource
    private URL base;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void withoutSignInOnlyTheSignInPageAndTheMachinesAddressesAnswer() throws IOException, InterruptedException {
        for (String path :
                List.of("", "frameworks", "me", "admin", "library/faq", "people/admin.xhtml", "index.html")) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(302);
            assertThat(response.headers().firstValue("location").orElse(""))
                    .as(path)
                    .contains("/sign-in");
        }
        assertThat(get("health/ready").statusCode()).isEqualTo(200);
        HttpResponse<String> api = get("api/v1/frameworks");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws IOException, InterruptedException {
        HttpResponse<String> page = get("sign-in");
        assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(page.headers().allValues("content-security-policy"))
                .anyMatch(policy -> policy.contains("script-src"));
        assertThat(page.headers().allValues("content-security-policy"))
                .anyMatch(policy -> policy.contains("object-src 'none'") && policy.contains("base-uri 'self'"));
        assertThat(page.headers().firstValue("referrer-policy")).contains("same-origin");
    }

    @Test
    void aSessionBeginsWithTheSignInAndIsForTheBrowserAlone() throws IOException, InterruptedException {
        assertThat(get("sign-in").headers().firstValue("set-cookie"))
                .as("nobody has a session before")
                .isEmpty();
        try (Browser browser = new Browser(base)) {
            browser.page().context().addCookies(List.of(new Cookie("ZHIJIE", "planted-by-another").setUrl(base + "")));
            browser.signIn("learner");
            Cookie session = sessionOf(browser);
            assertThat(session.httpOnly).isTrue();
            assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(session.value).doesNotContain("planted");
        }
    }

    @Test
    void howeverALoginIsSpeltItsWrongPasswordsAreCountedTogether() throws IOException, InterruptedException {
        String login = "guessed-" + UUID.randomUUID().toString().substring(0, 8);
        String opened = administer("users", "{\"login\":\"" + login + "\",\"roles\":[\"LEARNER\"]}");
        String password = opened.replaceAll(".*\"secret\":\"([^\"]+)\".*", "$1");
        try (Browser browser = new Browser(base)) {
            for (int i = 0; i < 10; i++) {
                String spelt = i % 2 == 0 ? login.toUpperCase(java.util.Locale.ROOT) : login;
                assertThat(tryToSignIn(browser, spelt, "wrong" + i)).contains("登录名或密码不对");
            }
            assertThat(tryToSignIn(browser, login, password)).contains("次数过多");
        }
    }

    private static String tryToSignIn(Browser browser, String login, String password) {
        browser.open("/sign-in");
        browser.page().locator("[id='form:login']").fill(login);
        browser.page().locator("[id='form:password']").fill(password);
        browser.page().locator("[id='form:go']").click();
        browser.page().locator(".ui-messages-error").first().waitFor();
        return browser.page().locator(".messages").first().innerText();
    }

    @Test
    void aLinkCannotSendPeopleElsewhereAfterTheyHaveSignedIn() {
        for (String next : List.of("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example")) {
            try (Browser browser = new Browser(base)) {
                browser.open(
                        "/sign-in?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
                browser.page().locator("[id='form:login']").fill("learner");
                browser.page().locator("[id='form:password']").fill("learner");
                browser.page().locator("[id='form:go']").click();
                browser.page().waitForURL(url -> !url.contains("/sign-in"));
                assertThat(browser.page().url()).as(next).startsWith(base.toString());
            }
        }
    }

    @Test
    void aPostFromAnotherSiteIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(base + "sign-in"))
                        .header("Origin", "https://elsewhere.example")
                        .POST(HttpRequest.BodyPublishers.ofString("form=form"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(403);
    }

    /** As {@code TLS_PROXY} sets the server up. */
    @Test
    void behindAProxyThatDoesTlsTheCookieIsSecureAndAddressesAreHttps() throws IOException, InterruptedException {
        HttpRequest.Builder signIn = HttpRequest.newBuilder(URI.create(base + "sign-in"));
        HttpResponse<String> plain = client.send(signIn.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(plain.headers().firstValue("strict-transport-security")).isEmpty();
        signIn.header("X-Forwarded-Proto", "https");
        HttpResponse<String> proxied = client.send(signIn.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(proxied.headers().firstValue("strict-transport-security")).isPresent();
        try (Browser browser = new Browser(base)) {
            browser.signIn("learner");
            assertThat(sessionOf(browser).secure).isFalse();
        }
        try (Browser browser = new Browser(base)) {
            browser.page().setExtraHTTPHeaders(Map.of("X-Forwarded-Proto", "https"));
            browser.open("/sign-in");
            browser.page().locator("[id='form:login']").fill("learner");
            browser.page().locator("[id='form:password']").fill("learner");
            Response answer = browser.page()
                    .waitForResponse(
                            response -> "POST".equals(response.request().method()),
                            () -> browser.page().locator("[id='form:go']").click());
            assertThat(answer.headerValues("set-cookie"))
                    .anyMatch(cookie ->
                            cookie.startsWith("ZHIJIE=") && cookie.contains("Secure") && cookie.contains("HttpOnly"));
        }
    }

    private static Cookie sessionOf(Browser browser) {
        return browser.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("ZHIJIE"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void signingOutIsAPostThatALinkCannotStandFor() {
        try (Browser browser = new Browser(base).signIn("learner")) {
            browser.open("/sign-in?out=1");
            browser.open("/me");
            assertThat(browser.page().url()).as("a link signs nobody out").endsWith("/me");
            browser.follow(browser.page().locator("header form button"));
            assertThat(browser.page().url()).endsWith("/sign-in");
            browser.page().navigate(base + "me");
            assertThat(browser.page().url()).contains("/sign-in?next=");
        }
        try (Browser phone = new Browser(base, 390, 844).signIn("learner")) {
            phone.open("/me");
            phone.page().locator(".menu-button").click();
            phone.follow(phone.page().locator("#side form button"));
            assertThat(phone.page().url()).endsWith("/sign-in");
        }
    }

    @Test
    void errorPagesNameNoClass() throws IOException, InterruptedException {
        HttpResponse<String> response = get("jakarta.faces.resource/nothing.css.xhtml?ln=zhijie");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body())
                .doesNotContain("Exception")
                .doesNotContain("org.apache")
                .doesNotContain("Payara");
    }

    @Test
    void textIsCompressedAndOurResourcesMayBeKept() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = client.send(
                HttpRequest.newBuilder(URI.create(base + "sign-in"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(page.headers().firstValue("content-encoding")).contains("gzip");
        String theme = get("sign-in").body().replaceAll("(?s).*href=\"([^\"]*theme\\.css[^\"]*)\".*", "$1");
        HttpResponse<String> css = get(theme.substring(1).replace("&amp;", "&"));
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("cache-control").orElse("")
                        + css.headers().firstValue("expires").orElse(""))
                .isNotEmpty();
    }

    private String administer(String path, String body) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + base.getPort() + "/api/v1/admin/" + path))
                                .header("Admin-Secret", System.getProperty("zhijie.test.secret"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void aSessionEndsSoonAfterItsAccountIsClosed() throws IOException, InterruptedException {
        String login = "session-" + UUID.randomUUID().toString().substring(0, 8);
        String opened = administer("users", "{\"login\":\"" + login + "\",\"roles\":[\"DESIGNER\"]}");
        String password = opened.replaceAll(".*\"secret\":\"([^\"]+)\".*", "$1");
        try (Browser browser = new Browser(base)) {
            browser.signIn(login, password);
            browser.open("/frameworks");
            assertThat(browser.page().url()).endsWith("/frameworks");
            administer("users/" + login + "/close", "");
            Instant end = Instant.now().plusSeconds(40);
            while (!browser.page().url().contains("/sign-in") && Instant.now().isBefore(end)) {
                browser.page().reload();
            }
            assertThat(browser.page().url()).contains("/sign-in");
        }
    }
}
