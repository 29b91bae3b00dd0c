package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.exchange.ImportChange;
import zhijie.exchange.ImportChange.Action;
import zhijie.exchange.ImportPlan;
import zhijie.exchange.content.ContentItems.Item;
import zhijie.exchange.content.ContentItems.Standing;

/** The state of things before an import, and putting it back. */
@ApplicationScoped
class ContentUndo {

    @Inject
    private ContentMerge merge;

    /**
     * A thing before an import.
     *
     * @param touched whether the import changes it; the others tell the order
     * @param node null where there was none
     * @param memory what was remembered of it; null where nothing was
     */
    record Before(
            String kind,
            String code,
            String title,
            boolean touched,
            JsonNode node,
            boolean retired,
            boolean edited,
            ContentItem.Memory memory) {}

    JsonNode before(ImportPlan plan) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        Map<String, List<ImportChange>> byKind = new LinkedHashMap<>();
        plan.changes().forEach(change -> byKind.computeIfAbsent(change.type(), kind -> new ArrayList<>())
                .add(change));
        byKind.forEach((name, changes) -> before(merge.kind(name), changes).stream()
                .map(ContentFile::tree)
                .forEach(all::add));
        return all;
    }

    private List<Before> before(ContentItems kind, List<ImportChange> changes) {
        Map<String, ImportChange> byCode = new LinkedHashMap<>();
        changes.forEach(change -> byCode.put(change.code(), change));
        Map<String, Standing> current = kind.current(byCode.keySet());
        Map<String, ContentItem> known = merge.known(kind, byCode.keySet());
        Set<String> ordered = new LinkedHashSet<>(current.keySet());
        ordered.addAll(byCode.keySet());
        List<Before> before = new ArrayList<>();
        for (String code : ordered) {
            ImportChange change = byCode.get(code);
            Standing now = current.get(code);
            before.add(new Before(
                    kind.name(),
                    code,
                    change.title(),
                    change.action() != Action.SAME && change.action() != Action.CONFLICT,
                    now == null ? null : now.node(),
                    now != null && now.retired(),
                    now != null && now.edited(),
                    known.containsKey(code) ? known.get(code).memory() : null));
        }
        return before;
    }

    void putBack(JsonNode state) {
        Map<String, List<Before>> byKind = new LinkedHashMap<>();
        state.forEach(node -> {
            Before before = ContentFile.as(node, Before.class);
            byKind.computeIfAbsent(before.kind(), kind -> new ArrayList<>()).add(before);
        });
        byKind.forEach((name, things) -> putBack(merge.kind(name), things));
    }

    private void putBack(ContentItems kind, List<Before> things) {
        List<Item> items = new ArrayList<>();
        Set<String> put = new LinkedHashSet<>();
        List<String> retire = new ArrayList<>();
        List<String> claim = new ArrayList<>();
        for (Before it : things) {
            boolean there = it.node() != null && !it.node().isNull();
            if (there) {
                items.add(new Item(it.code(), it.title(), it.node()));
            }
            if (it.touched() && there) {
                put.add(it.code());
            }
            if (it.touched() && (!there || it.retired())) {
                retire.add(it.code());
            }
            if (it.touched() && it.edited()) {
                claim.add(it.code());
            }
        }
        if (!put.isEmpty()) {
            kind.put(items, put);
        }
        if (!retire.isEmpty()) {
            kind.retire(retire);
        }
        kind.claim(claim);
        Map<String, ContentItem> known =
                merge.known(kind, things.stream().map(Before::code).toList());
        things.stream().filter(Before::touched).forEach(it -> remember(kind, it, known.get(it.code())));
    }

    private void remember(ContentItems kind, Before it, ContentItem known) {
        if (it.memory() != null) {
            (known == null ? merge.remembered(kind, it.code()) : known).remember(it.memory(), merge.now());
        } else if (known != null) {
            merge.forget(known);
        }
    }
}
