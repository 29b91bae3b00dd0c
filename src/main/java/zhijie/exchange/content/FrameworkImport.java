package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zhijie.exchange.ImportChange;
import zhijie.exchange.ImportChange.Action;
import zhijie.exchange.ImportPlan;
import zhijie.framework.FrameworkImportService;

/** Import of a framework's content file: each competency compared by its reference, the whole loaded, or put back. */
@ApplicationScoped
class FrameworkImport {

    private static final List<String> WORDS = List.of("type", "title", "clause", "reconstructed", "note");

    @Inject
    private FrameworkImportService frameworks;

    @Inject
    private FrameworkExport export;

    /** A competency in a file: its node and the reference of the one above. */
    private record Place(JsonNode node, String parent) {}

    ImportPlan plan(ContentFile file, Set<String> take) {
        String code = file.root().path("code").asText();
        List<ImportChange> changes = new ArrayList<>();
        boolean there = frameworks.isInUse(code);
        JsonNode now = there ? export.file(code) : JsonNodeFactory.instance.objectNode();
        changes.add(document(file, now, there));
        Map<String, Place> before = places(now);
        Map<String, Place> after = places(file.root());
        Set<String> edited = there ? frameworks.edited(code) : Set.of();
        after.forEach((reference, place) -> {
            boolean kept = edited.contains(reference) && !take.contains("*") && !take.contains(reference);
            changes.add(compare(reference, before.get(reference), place, kept));
        });
        before.forEach((reference, place) -> {
            if (!after.containsKey(reference)) {
                changes.add(change(Action.RETIRE, reference, place, List.of()));
            }
        });
        return new ImportPlan(List.of(), changes);
    }

    private static ImportChange document(ContentFile file, JsonNode now, boolean there) {
        Set<String> names = new TreeSet<>();
        now.fieldNames().forEachRemaining(names::add);
        file.root().fieldNames().forEachRemaining(names::add);
        names.remove("competencies");
        List<String> fields = names.stream()
                .filter(name -> differ(now.path(name), file.root().path(name)))
                .filter(name -> !name.equals("kind") || file.root().has(name)) // It has a default.
                .toList();
        Action action = !there ? Action.ADD : fields.isEmpty() ? Action.SAME : Action.CHANGE;
        return new ImportChange(
                action,
                "framework",
                file.root().path("code").asText(),
                file.root().path("title").asText(),
                there ? fields : List.of());
    }

    private static ImportChange compare(String reference, Place before, Place after, boolean kept) {
        if (before == null) {
            return change(Action.ADD, reference, after, List.of());
        }
        List<String> fields = WORDS.stream()
                .filter(name -> differ(before.node().path(name), after.node().path(name)))
                .toList();
        boolean wordsDiffer = fields.contains("title") || fields.contains("note");
        if (kept && wordsDiffer) {
            return change(Action.CONFLICT, reference, after, fields);
        } else if (!before.parent().equals(after.parent())) {
            return change(Action.MOVE, reference, after, fields);
        }
        return change(fields.isEmpty() ? Action.SAME : Action.CHANGE, reference, after, fields);
    }

    private static ImportChange change(Action action, String reference, Place place, List<String> fields) {
        return new ImportChange(
                action, "competency", reference, place.node().path("title").asText(), fields);
    }

    /** What is left out and what is empty are the same. */
    private static boolean differ(JsonNode before, JsonNode after) {
        boolean none = before.isMissingNode() || before.isEmpty() && before.isContainerNode();
        boolean noneAfter = after.isMissingNode() || after.isEmpty() && after.isContainerNode();
        return none != noneAfter || !none && !before.toString().equals(after.toString());
    }

    private static Map<String, Place> places(JsonNode file) {
        Map<String, Place> places = new LinkedHashMap<>();
        String framework = file.path("code").asText() + "/";
        collect(file.path("competencies"), framework, framework, "", places);
        return places;
    }

    private static void collect(
            JsonNode list, String framework, String inherited, String parent, Map<String, Place> places) {
        for (JsonNode node : list) {
            String prefix = node.has("level") ? framework + node.path("level").asText() + "/" : inherited;
            String reference = prefix + node.path("code").asText();
            places.put(reference, new Place(node, parent));
            collect(node.path("children"), framework, prefix, reference, places);
        }
    }

    /** The framework as it is, and whose words are a designer's; nothing of it where it is new. */
    JsonNode before(ContentFile file) {
        String code = file.root().path("code").asText();
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("framework", code);
        if (frameworks.isInUse(code)) {
            state.set("file", export.file(code));
            frameworks.edited(code).forEach(state.withArray("edited")::add);
        }
        return state;
    }

    void apply(ContentFile file, ImportPlan plan) {
        String code = file.root().path("code").asText();
        if (frameworks.isInUse(code)) {
            Set<String> edited = frameworks.edited(code);
            frameworks.release(plan.changes().stream()
                    .filter(it -> it.action() == Action.CHANGE || it.action() == Action.MOVE)
                    .map(ImportChange::code)
                    .filter(edited::contains)
                    .toList());
        }
        load(file.root(), file.hash());
    }

    void undo(JsonNode state) {
        String code = state.path("framework").asText();
        if (!state.has("file")) {
            frameworks.retire(code);
            return;
        }
        frameworks.release(frameworks.edited(code));
        load(state.path("file"), null);
        List<String> edited = new ArrayList<>();
        state.path("edited").forEach(reference -> edited.add(reference.asText()));
        frameworks.claim(edited);
    }

    private void load(JsonNode file, String hash) {
        frameworks.load(FrameworkContent.document(ContentFile.as(file, FrameworkContent.FrameworkFile.class)), hash);
    }
}
