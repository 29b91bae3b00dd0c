package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhijie.exchange.ImportChange;
import zhijie.exchange.ImportChange.Action;
import zhijie.exchange.ImportPlan;
import zhijie.exchange.ImportProblem;
import zhijie.library.ImportedResourceService;

/** Import of a content file of courses, FAQs, cases or exam items: compared, put in, and put back one by one. */
@ApplicationScoped
class ResourceImport {

    @Inject
    @Any
    private Instance<ContentItems> kinds;

    @Inject
    private ImportedResourceService resources;

    ImportPlan plan(ContentFile file, Set<String> take) {
        ContentItems kind = kind(file.type());
        List<ImportChange> changes = new ArrayList<>();
        List<ImportProblem> problems = new ArrayList<>();
        for (ContentItems.Item item : kind.items(file)) {
            ImportedResourceService.State state = resources.state(item.code()).orElse(null);
            if (state != null && !type(kind).equals(state.type().code())) {
                problems.add(new ImportProblem(1, item.code(), "这个代码已属于另一类资源"));
            } else {
                changes.add(compare(kind, item, state, take));
            }
        }
        return problems.isEmpty() ? new ImportPlan(List.of(), changes) : ImportPlan.refused(problems);
    }

    private static ImportChange compare(
            ContentItems kind, ContentItems.Item item, ImportedResourceService.State state, Set<String> take) {
        if (state == null) {
            return new ImportChange(Action.ADD, type(kind), item.code(), item.title(), List.of());
        }
        List<String> fields = differing(kind.current(state.id()), item.node());
        Action action;
        if (fields.isEmpty() && !state.archived()) {
            action = Action.SAME;
        } else if (state.kept() && !take.contains("*") && !take.contains(item.code())) {
            action = Action.CONFLICT;
        } else {
            action = Action.CHANGE;
        }
        return new ImportChange(action, type(kind), item.code(), item.title(), fields);
    }

    private static List<String> differing(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        // Compared as text: a number that was read and one that was written are of different Java types.
        return names.stream()
                .filter(name ->
                        !before.path(name).toString().equals(after.path(name).toString()))
                .toList();
    }

    /** One resource before an import; the node is missing where there was none. */
    record Before(String type, String code, JsonNode node, boolean edited, boolean realigned, boolean archived) {}

    JsonNode before(ImportPlan plan) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (ImportChange change : plan.changes()) {
            if (change.action() == Action.ADD) {
                all.add(ContentFile.tree(new Before(change.type(), change.code(), null, false, false, false)));
            } else if (change.action() == Action.CHANGE) {
                resources
                        .state(change.code())
                        .ifPresent(it -> all.add(ContentFile.tree(new Before(
                                change.type(),
                                change.code(),
                                kind(change.type()).current(it.id()),
                                it.edited(),
                                it.realigned(),
                                it.archived()))));
            }
        }
        return all;
    }

    void apply(ContentFile file, ImportPlan plan) {
        ContentItems kind = kind(file.type());
        for (ContentItems.Item item : kind.items(file)) {
            Optional<ImportChange> change = plan.changes().stream()
                    .filter(it -> it.code().equals(item.code()))
                    .filter(it -> it.action() == Action.ADD || it.action() == Action.CHANGE)
                    .findFirst();
            if (change.isPresent()) {
                if (change.get().action() == Action.CHANGE) {
                    resources.release(item.code());
                }
                kind.put(item.node());
            }
        }
    }

    void undo(JsonNode before) {
        before.forEach(node -> putBack(ContentFile.as(node, Before.class)));
    }

    private void putBack(Before it) {
        if (it.node() == null || it.node().isNull()) {
            resources.archive(it.code());
            return;
        }
        resources.release(it.code());
        kind(it.type()).put(it.node());
        if (it.archived()) {
            resources.archive(it.code());
        }
        resources.claim(it.code(), it.edited(), it.realigned());
    }

    private ContentItems kind(ContentType type) {
        return kinds.stream().filter(kind -> kind.type() == type).findFirst().orElseThrow();
    }

    private ContentItems kind(String type) {
        return kinds.stream()
                .filter(kind -> type(kind).equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Name of a resource's type, as search and the audit log write it. */
    static String type(ContentItems kind) {
        return switch (kind.type()) {
            case COURSE -> "course";
            case FAQS -> "faq";
            case CASE -> "case";
            case EXAM_ITEMS -> "item";
            default -> kind.type().name().toLowerCase(Locale.ROOT);
        };
    }
}
