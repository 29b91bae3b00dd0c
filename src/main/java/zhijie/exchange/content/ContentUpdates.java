package zhijie.exchange.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.exchange.ImportChange;
import zhijie.exchange.ImportChange.Action;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportFormat;
import zhijie.exchange.ImportPlan;
import zhijie.exchange.content.ContentItems.Standing;
import zhijie.people.CurrentUser;

/**
 * {@code content-updates}: what the content folder said and was not done, because somebody had changed it here. It needs
 * no file; nothing is done but what is taken.
 */
@ApplicationScoped
class ContentUpdates implements ImportFormat {

    static final String NAME = "content-updates";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private ContentMerge merge;

    @Inject
    private ContentUndo undo;

    @Inject
    private CurrentUser user;

    @Override
    public String name() {
        return NAME;
    }

    /** What waits for a decision that the user may take, by kind. */
    Map<ContentItems, List<ContentItem>> waiting() {
        Map<ContentItems, List<ContentItem>> waiting = new LinkedHashMap<>();
        for (ContentItem item : merge.waiting()) {
            ContentItems kind = merge.kind(item.kind());
            if (user.may(kind.permission())) {
                waiting.computeIfAbsent(kind, none -> new ArrayList<>()).add(item);
            }
        }
        return waiting;
    }

    @Override
    public ImportPlan plan(ImportFile file, Set<String> take) {
        List<ImportChange> changes = new ArrayList<>();
        waiting().forEach((kind, items) -> {
            Map<String, Standing> current =
                    kind.current(items.stream().map(ContentItem::code).toList());
            for (ContentItem item : items) {
                Standing now = current.get(item.code());
                Action wanted = item.waitsToRetire() ? Action.RETIRE : now == null ? Action.ADD : Action.CHANGE;
                Action action = ContentMerge.isTaken(kind, item.code(), take) ? wanted : Action.CONFLICT;
                changes.add(new ImportChange(action, kind.name(), item.code(), item.title(), fields(kind, item, now)));
            }
        });
        return new ImportPlan(List.of(), changes);
    }

    private static List<String> fields(ContentItems kind, ContentItem item, Standing now) {
        if (item.waitsToRetire()) {
            return List.of("retired");
        }
        JsonNode file = ContentFile.read(item.waiting());
        return now == null ? List.of() : ContentDecision.differing(kind.asFarAs(file, now.node()), file);
    }

    @Override
    public String before(ImportFile file, ImportPlan plan) {
        return undo.before(plan).toString();
    }

    @Override
    public void apply(ImportFile file, ImportPlan plan) {
        waiting().forEach((kind, items) -> {
            List<ContentItem> chosen = items.stream()
                    .filter(item -> plan.changes().stream()
                            .anyMatch(change -> change.type().equals(kind.name())
                                    && change.code().equals(item.code())
                                    && change.action() != Action.CONFLICT))
                    .toList();
            if (!chosen.isEmpty()) {
                merge.applyWaiting(kind, chosen);
            }
        });
    }

    @Override
    public void undo(String before) {
        try {
            undo.putBack(JSON.readTree(before));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
