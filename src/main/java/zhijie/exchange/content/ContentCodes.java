package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import zhijie.exchange.content.ContentReference.Target;

/** The codes that a set of content files gives, where each is given, and the references that lead nowhere. */
final class ContentCodes {

    private final Map<Target, Map<String, String>> given = new EnumMap<>(Target.class);
    private final Map<String, String> resources = new HashMap<>();
    private final Map<ContentType, Map<String, String>> others = new EnumMap<>(ContentType.class);
    private final List<ContentProblem> problems = new ArrayList<>();

    private ContentCodes() {
        for (Target target : Target.values()) {
            given.put(target, new HashMap<>());
        }
    }

    /**
     * Codes given twice, and references to codes that nothing gives.
     *
     * @param files whose references are looked up
     * @param givers where codes may be given
     * @param unread types of which a file can't be read: what it gives is not known, so nothing is said to lead nowhere
     */
    static List<ContentProblem> check(
            Collection<ContentFile> files, Collection<ContentFile> givers, Set<ContentType> unread) {
        ContentCodes codes = new ContentCodes();
        givers.forEach(codes::gather);
        for (ContentFile file : files) {
            ContentReference.ALL.stream()
                    .filter(reference -> reference.type() == file.type())
                    .filter(reference -> !unread.contains(reference.target().givenBy()))
                    .forEach(reference -> reference.each(
                            file.root(), (pointer, code) -> codes.resolve(file, pointer, code, reference.target())));
        }
        return codes.problems;
    }

    /** Codes that stand twice in one file. */
    static List<ContentProblem> twice(ContentFile file) {
        ContentCodes codes = new ContentCodes();
        codes.gather(file);
        return codes.problems;
    }

    private void resolve(ContentFile file, String pointer, String code, Target target) {
        if (!given.get(target).containsKey(code)) {
            problems.add(ContentProblem.error(file, pointer, "没有代码为「" + code + "」的" + target.title()));
        }
    }

    private void gather(ContentFile file) {
        JsonNode root = file.root();
        switch (file.type()) {
            case FRAMEWORK -> gatherFramework(file);
            case INDICATORS -> gatherList(file, "indicators", given.get(Target.INDICATOR));
            case ROLE -> give(file, "/code", root.path("code").asText(), given.get(Target.ROLE));
            case COURSE -> {
                String code = root.path("code").asText();
                give(file, "/code", code, resources);
                given.get(Target.COURSE).put(code, file.path());
            }
            case CASE -> give(file, "/code", root.path("code").asText(), resources);
            case FAQS -> gatherList(file, "faqs", resources);
            case EXAM_ITEMS -> gatherList(file, "items", resources);
            case SAMPLE -> {
                gatherList(file, "departments", given.get(Target.DEPARTMENT));
                gatherList(file, "people", given.get(Target.PERSON));
            }
            case LADDER, SCHEME -> give(file, "/code", root.path("code").asText(), others(file.type()));
            case ASSOCIATIONS ->
                gatherNamed(
                        file,
                        "associations",
                        it -> it.path("type").asText() + " " + it.path("from").asText() + " → "
                                + it.path("to").asText());
            case SYNONYMS ->
                gatherNamed(
                        file,
                        "synonyms",
                        it -> it.path("terms").path(0).asText()
                                + (it.path("oneWay").asBoolean() ? "→" : ""));
            default -> {
                // A sample's parameters have no codes of their own.
            }
        }
    }

    /** Codes that nothing refers to, which stand once in their type nevertheless. */
    private Map<String, String> others(ContentType type) {
        return others.computeIfAbsent(type, none -> new HashMap<>());
    }

    private void gatherNamed(ContentFile file, String list, Function<JsonNode, String> name) {
        JsonNode items = file.root().path(list);
        for (int i = 0; i < items.size(); i++) {
            give(file, "/" + list + "/" + i, name.apply(items.get(i)), others(file.type()));
        }
    }

    private void gatherList(ContentFile file, String list, Map<String, String> codes) {
        JsonNode items = file.root().path(list);
        for (int i = 0; i < items.size(); i++) {
            give(file, "/" + list + "/" + i + "/code", items.get(i).path("code").asText(), codes);
        }
    }

    private void gatherFramework(ContentFile file) {
        String framework = file.root().path("code").asText();
        give(file, "/code", framework, given.get(Target.FRAMEWORK));
        for (JsonNode level : file.root().path("levels")) {
            given.get(Target.LEVEL).put(framework + "/" + level.path("code").asText(), file.path());
        }
        references(file).forEach((pointer, reference) -> {
            String[] parts = reference.split("/", 3);
            boolean withLevel = parts.length == 3 && parts[1].matches("L[1-9]");
            if (withLevel && !given.get(Target.LEVEL).containsKey(framework + "/" + parts[1])) {
                problems.add(ContentProblem.error(file, pointer + "/level", "本标准没有等级 " + parts[1]));
            }
            give(file, pointer + "/code", reference, given.get(Target.COMPETENCY));
        });
    }

    /** Reference of every competency of a framework file by its pointer, parents before children. */
    static Map<String, String> references(ContentFile file) {
        Map<String, String> references = new LinkedHashMap<>();
        collect(
                file.root().path("competencies"),
                "/competencies",
                file.root().path("code").asText() + "/",
                references);
        return references;
    }

    private static void collect(JsonNode list, String pointer, String inherited, Map<String, String> references) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.get(i);
            String framework = inherited.substring(0, inherited.indexOf('/') + 1);
            String prefix = node.has("level") ? framework + node.path("level").asText() + "/" : inherited;
            references.put(pointer + "/" + i, prefix + node.path("code").asText());
            collect(node.path("children"), pointer + "/" + i + "/children", prefix, references);
        }
    }

    private void give(ContentFile file, String pointer, String code, Map<String, String> codes) {
        String before = codes.putIfAbsent(code, file.path() + ":" + file.line(pointer));
        if (before != null) {
            problems.add(ContentProblem.error(file, pointer, "代码「" + code + "」已在 " + before + " 用过"));
        }
    }
}
