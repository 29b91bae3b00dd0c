package zhijie.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shipped content as search documents, shaped as the sources shape it, without a database. */
final class ContentDocuments {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Path content;
    private final Map<DocumentKey, String> codes = new HashMap<>();
    private final List<SearchDocument> documents = new ArrayList<>();

    ContentDocuments(Path content) throws IOException {
        this.content = content;
        for (JsonNode file : files("faqs")) {
            file.path("faqs").forEach(this::faq);
        }
        files("courses").forEach(this::course);
        files("cases").forEach(this::study);
        for (JsonNode file : files("frameworks")) {
            String framework = file.path("code").asText();
            file.path("competencies")
                    .forEach(node -> competency(
                            node,
                            framework,
                            file.path("shortTitle").asText(),
                            node.path("level").asText(""),
                            List.of()));
            file.path("terms").forEach(node -> term(node, framework));
        }
    }

    List<SearchDocument> documents() {
        return documents;
    }

    /** The code that the golden set names a document by. */
    String code(DocumentKey key) {
        return codes.get(key);
    }

    Synonyms synonyms() throws IOException {
        List<Synonyms.Group> groups = new ArrayList<>();
        for (JsonNode file : files("synonyms")) {
            file.path("synonyms")
                    .forEach(node -> groups.add(new Synonyms.Group(
                            texts(node.path("terms")), node.path("oneWay").asBoolean())));
        }
        return new Synonyms(groups);
    }

    private List<JsonNode> files(String folder) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        try (Stream<Path> paths = Files.list(content.resolve(folder))) {
            for (Path path : paths.sorted().toList()) {
                nodes.add(YAML.readTree(path.toFile()));
            }
        }
        return nodes;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node ->
                texts.add(node.isTextual() ? node.asText() : node.path("text").asText()));
        return texts;
    }

    private SearchDocument add(String type, String code, String title, List<String> body) {
        DocumentKey key = new DocumentKey(type, documents.size() + 1L);
        codes.put(key, code);
        return SearchDocument.of(key, title, "/" + type + "/" + key.id(), body.toArray(String[]::new))
                .withCode(code);
    }

    private void faq(JsonNode node) {
        List<String> body = texts(node.path("steps"));
        body.add(node.path("appliesWhen").asText());
        body.add(node.path("notWhen").asText());
        body.add(String.join("、", texts(node.path("prepare"))));
        documents.add(
                add("faq", node.path("code").asText(), node.path("question").asText(), body)
                        .withAlsoAsked(texts(node.path("alsoAsked")))
                        .withSay(node.path("say").asText())
                        .withVerification(
                                LocalDate.parse(node.path("verifiedOn").asText()),
                                LocalDate.parse(node.path("verifyBy").asText())));
    }

    private void course(JsonNode node) {
        List<String> body = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        body.add(node.path("summary").asText());
        for (JsonNode lesson : node.path("lessons")) {
            titles.add(lesson.path("title").asText());
            body.add(lesson.path("body").asText());
        }
        body.add(node.path("exercise").path("task").asText());
        int number = 0;
        for (JsonNode lesson : node.path("lessons")) {
            documents.add(add(
                            "lesson",
                            node.path("code").asText() + "#" + ++number,
                            lesson.path("title").asText(),
                            List.of(lesson.path("body").asText()))
                    .withCode(""));
        }
        documents.add(
                add("course", node.path("code").asText(), node.path("title").asText(), body)
                        .withAlsoAsked(titles));
    }

    private void study(JsonNode node) {
        List<String> body = new ArrayList<>();
        body.add(node.path("situation").asText());
        body.add(node.path("turningPoint").asText());
        body.add(node.path("rule").asText());
        body.addAll(texts(node.path("transcript")));
        documents.add(add("case", node.path("code").asText(), node.path("title").asText(), body));
    }

    private void competency(JsonNode node, String framework, String place, String level, List<String> above) {
        String here = node.path("level").asText(level);
        List<String> body = new ArrayList<>(above);
        body.add(node.path("note").asText());
        String code = framework + "/" + (here.isEmpty() ? "" : here + "/")
                + node.path("code").asText();
        documents.add(add("competency", code, node.path("title").asText(), body));
        List<String> path = new ArrayList<>(above);
        path.add(node.path("title").asText());
        for (String children : List.of("children", "items", "tasks", "requirements")) {
            node.path(children).forEach(child -> competency(child, framework, place, here, path));
        }
    }

    private void term(JsonNode node, String framework) {
        List<String> names = texts(node.path("alsoCalled"));
        for (String name : List.of("english", "abbreviation")) {
            if (node.hasNonNull(name)) {
                names.add(node.path(name).asText());
            }
        }
        documents.add(add(
                        "term",
                        framework + "/" + node.path("code").asText(),
                        node.path("term").asText(),
                        List.of(node.path("definition").asText()))
                .withAlsoAsked(names));
    }
}
