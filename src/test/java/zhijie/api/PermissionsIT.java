package zhijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhijie.web.Address;

/**
 * Every page and every call of the interface, asked by every kind of user: who is let in and who is not. A page or a
 * call that is in neither table fails.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class PermissionsIT {

    /** The columns of both tables; {@code y} lets in, a dot refuses. */
    private static final List<String> USERS = List.of("designer", "learner", "supervisor", "assessor", "hr", "admin");

    private static final String ALL = "yyyyyy";
    private static final String LIBRARY = "y....y";
    private static final String HR = "....yy";
    private static final String ADMIN = ".....y";

    private static final Map<Address, String[]> PAGES = new EnumMap<>(Address.class);

    static {
        page(Address.HOME, "", ALL);
        page(Address.SIGN_IN, "sign-in", ALL);
        page(Address.FRAMEWORKS, "frameworks", ALL);
        page(Address.FRAMEWORK, "frameworks/ccsm-2020", ALL);
        page(Address.COMPETENCY, "competencies/{competency}", ALL);
        page(Address.COURSES, "library/courses", ALL);
        page(Address.COURSE, "library/courses/{course}", ALL);
        page(Address.COURSE_EDIT, "library/courses/{course}/edit", LIBRARY);
        page(Address.LESSON, "library/courses/{course}/lessons/1", ALL);
        page(Address.LESSON_EDIT, "library/courses/{course}/lessons/1/edit", LIBRARY);
        page(Address.FAQS, "library/faq", ALL);
        page(Address.FAQ_ADD, "library/faq/new", LIBRARY);
        page(Address.FAQ, "library/faq/{faq}", ALL);
        page(Address.FAQ_EDIT, "library/faq/{faq}/edit", LIBRARY);
        page(Address.CASES, "library/cases", ALL);
        page(Address.CASE, "library/cases/{case}", ALL);
        page(Address.ITEMS, "library/items", LIBRARY);
        page(Address.COVERAGE, "library/coverage", ALL);
        page(Address.SCHEME, "schemes/cc-agent-training", ALL);
        page(Address.ROLES, "roles", ALL);
        page(Address.ROLE_COMPARE, "roles/compare", ALL);
        page(Address.ROLE_ADD, "roles/new", HR);
        page(Address.ROLE, "roles/seat-supervisor", ALL);
        page(Address.ROLE_EDIT, "roles/seat-supervisor/edit", HR);
        page(Address.ROLE_MATCH, "roles/seat-supervisor/match", ALL);
        page(Address.ROLE_TABLE, "roles/seat-supervisor/table/{table}", HR);
        page(Address.LADDERS, "ladders", ALL);
        page(Address.INDICATORS, "indicators", ALL);
        page(Address.READINGS, "readings", HR);
        page(Address.JUDGEMENTS, "judgements", "..yy.y");
        page(Address.SCORES, "scores", ALL);
        page(Address.SCORECARD, "scores/{scorecard}", "..y.yy");
        page(Address.PROMOTIONS_PRINT, "promotions/print", HR);
        page(Address.PROMOTIONS, "promotions", HR);
        page(Address.SEARCH, "search", ALL);
        page(Address.SYNONYMS, "search/synonyms", LIBRARY);
        page(Address.PINS, "search/pins", LIBRARY);
        page(Address.GAPS, "search/gaps", LIBRARY);
        page(Address.ME, "me", ALL);
        page(Address.MY_EVIDENCE, "me/evidence", ALL);
        page(Address.MY_COMPETENCY, "me/evidence/{competency}", ALL);
        page(Address.SELF_CHECK, "me/courses/{course}/check", ALL);
        page(Address.ASSESS, "assess", "..yy.y");
        page(Address.PERSON, "people/{person}", "..yyyy");
        page(Address.PERSON_COMPETENCY, "people/{person}/evidence/{competency}", "..yyyy");
        page(Address.TEAM, "team", ALL);
        page(Address.IMPORTS, "imports", "y...yy");
        page(Address.ADMIN, "admin", ADMIN);
    }

    /** Method and path as {@code /openapi} names them; then the call that is made, a body where one is sent, and who may. */
    private static final Map<String, String[]> CALLS = new LinkedHashMap<>();

    static {
        call("GET /ping", "ping", null, ALL);
        call("GET /frameworks", "frameworks", null, ALL);
        call("GET /frameworks/{code}", "frameworks/ccsm-2020", null, ALL);
        call("GET /competencies/{id}", "competencies/{competency}", null, ALL);
        call("GET /search", "search?q=x", null, ALL);
        call("GET /suggest", "suggest?q=x", null, ALL);
        call("POST /search/misses", "search/misses", "{\"text\":\"权限矩阵\",\"kind\":\"NOT_OPENED\"}", ALL);
        call("POST /search/saved", "search/saved", "{\"title\":\"权限\",\"parameters\":\"q=x\"}", ALL);
        call("DELETE /search/saved/{id}", "search/saved/999999999", null, ALL);
        call("GET /roles", "roles", null, ALL);
        call("GET /roles/{code}", "roles/seat-supervisor", null, ALL);
        call("POST /roles/{code}/score", "roles/seat-supervisor/score", "{\"readings\":[]}", ALL);
        call("GET /people/{id}/progress", "people/{person}/progress?target=ccsm-2020/L1", null, "..yyyy");
        call("GET /exports/{kind}/{code}", "exports/course/course-L1-1.1", null, LIBRARY);
        call("POST /imports", "imports?format=content-yaml&mode=plan&file=x.yaml", "code: x", "y...yy");
        call("POST /imports/uploads", "imports/uploads", "question,answer", "y...yy");
        call("GET /imports/progress", "imports/progress", null, "y...yy");
        call("POST /imports/{id}/undo", "imports/999999999/undo", "", "y...yy");
        call(
                "POST /readings",
                "readings?mode=plan",
                "{\"period\":\"2026-01\",\"readings\":[{\"person\":\"x\",\"indicator\":\"x\",\"value\":\"1\"}]}",
                HR);
        call("GET /sheets/readings/{role}/{period}", "sheets/readings/seat-supervisor/2026-01", null, HR);
        call("GET /sheets/promotions/{role}", "sheets/promotions/seat-supervisor", null, HR);
        call("GET /sheets/scores/{role}/{period}", "sheets/scores/seat-supervisor/2026-Q1", null, "..y.yy");
        call("GET /admin/users", "admin/users", null, HR);
        call(
                "POST /admin/users",
                "admin/users",
                "{\"login\":\"nobody-at-all\",\"person\":\"x\",\"roles\":[\"HR\"]}",
                HR);
        call("POST /admin/users/{login}/password", "admin/users/nobody-at-all/password", "", ADMIN);
        call("POST /admin/users/{login}/close", "admin/users/nobody-at-all/close", "", HR);
        call("POST /admin/users/{login}/reopen", "admin/users/nobody-at-all/reopen", "", HR);
        call("POST /admin/users/{login}/roles", "admin/users/nobody-at-all/roles", "{\"roles\":[\"HR\"]}", HR);
        call("POST /admin/users/{login}/tokens", "admin/users/nobody-at-all/tokens", "", ADMIN);
        call("GET /admin/backup", "admin/backup", null, ADMIN);
        call("POST /admin/restore", "admin/restore", "no backup", ADMIN);
        call("GET /admin/reindex", "admin/reindex", null, ADMIN);
        call("POST /admin/reindex", "admin/reindex", "", ADMIN);
    }

    private static void page(Address address, String path, String who) {
        PAGES.put(address, new String[] {path, who});
    }

    private static void call(String named, String path, String body, String who) {
        CALLS.put(named, new String[] {path, body, who});
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    @ArquillianResource
    private URL base;

    private Api api;

    @BeforeEach
    void findWhatIsAskedFor() {
        api = Api.asAdministrator(base);
        for (String user : USERS) {
            tokens.put(
                    user,
                    api.post("admin/users/" + user + "/tokens", "application/json", "")
                            .json()
                            .path("secret")
                            .asText());
        }
        ids.put("competency", requirement(api.get("frameworks/ccsm-2020").json()));
        ids.put("course", first("designer", "library/courses", "/library/courses/([0-9]+)\""));
        ids.put("faq", first("designer", "library/faq", "/library/faq/([0-9]+)\""));
        ids.put("case", first("designer", "library/cases", "/library/cases/([0-9]+)\""));
        ids.put("table", first("hr", "roles/seat-supervisor", "/roles/seat-supervisor/table/([0-9]+)"));
        // Of her team, but not the learner who asks.
        Set<String> own = all("learner", "scores", "/scores/([0-9]+)\"");
        ids.put(
                "scorecard",
                all("supervisor", "scores", "/scores/([0-9]+)\"").stream()
                        .filter(id -> !own.contains(id))
                        .findFirst()
                        .orElseThrow());
        Matcher person = Pattern.compile("/people/([0-9]+)\"[^>]*>何静宜").matcher(body("supervisor", "assess"));
        assertThat(person.find()).isTrue();
        ids.put("person", person.group(1));
    }

    private static String requirement(JsonNode node) {
        for (JsonNode child : node.path(node.has("tree") ? "tree" : "children")) {
            String found = child.path("type").asText().equalsIgnoreCase("requirement")
                    ? child.path("id").asText()
                    : requirement(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Set<String> all(String user, String path, String pattern) {
        return Pattern.compile(pattern)
                .matcher(body(user, path))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private String first(String user, String path, String pattern) {
        return all(user, path, pattern).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing like " + pattern + " on " + path));
    }

    private String body(String user, String path) {
        return send(tokens.get(user), "GET", path, null).body();
    }

    private HttpResponse<String> send(String token, String method, String path, String body) {
        String address = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + address))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header(
                    "Content-Type",
                    path.endsWith("restore")
                            ? "application/zip"
                            : path.contains("imports?") ? "application/yaml" : "application/json");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void everyPageLetsInWhomItIsForAndNobodyElse() {
        assertThat(PAGES.keySet()).containsExactlyInAnyOrder(Address.values());
        List<String> wrong = new ArrayList<>();
        PAGES.forEach((address, it) -> {
            for (int user = 0; user < USERS.size(); user++) {
                int status =
                        send(tokens.get(USERS.get(user)), "GET", it[0], null).statusCode();
                boolean right = it[1].charAt(user) == 'y' ? status == 200 || status == 302 : status == 403;
                if (!right) {
                    wrong.add(USERS.get(user) + " " + it[0] + ": " + status);
                }
            }
            HttpResponse<String> stranger = send(null, "GET", it[0], null);
            boolean sentToSignIn = stranger.statusCode() == 302
                    && stranger.headers().firstValue("location").orElse("").contains("/sign-in");
            if (!sentToSignIn && address != Address.SIGN_IN) {
                wrong.add("a stranger " + it[0] + ": " + stranger.statusCode());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyCallLetsInWhomItIsForAndNobodyElse() throws IOException, InterruptedException {
        JsonNode paths = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(client.send(
                                HttpRequest.newBuilder(URI.create(base + "openapi"))
                                        .header("Accept", "application/json")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .path("paths");
        Set<String> described = new TreeSet<>();
        paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (Arrays.asList("get", "post", "put", "delete", "patch").contains(method)) {
                described.add(method.toUpperCase(java.util.Locale.ROOT)
                        + " "
                        + path.getKey().replaceFirst("^/api/v1", "").replaceAll("\\{(\\w+):.*}", "{$1}"));
            }
        }));
        assertThat(CALLS.keySet()).containsAll(described);
        List<String> wrong = new ArrayList<>();
        CALLS.forEach((named, it) -> {
            String method = named.substring(0, named.indexOf(' '));
            for (int user = 0; user < USERS.size(); user++) {
                int status = send(tokens.get(USERS.get(user)), method, "api/v1/" + it[0], it[1])
                        .statusCode();
                boolean right =
                        it[2].charAt(user) == 'y' ? status != 401 && status != 403 && status < 500 : status == 403;
                if (!right) {
                    wrong.add(USERS.get(user) + " " + named + ": " + status);
                }
            }
            int stranger = send(null, method, "api/v1/" + it[0], it[1]).statusCode();
            if (stranger != 401) {
                wrong.add("a stranger " + named + ": " + stranger);
            }
        });
        assertThat(wrong).isEmpty();
    }
}
