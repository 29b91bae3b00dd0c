package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.exchange.ImportChange;
import zhijie.exchange.ImportChange.Action;
import zhijie.exchange.content.ContentDecision.By;
import zhijie.exchange.content.ContentDecision.Said;
import zhijie.exchange.content.ContentItems.Item;
import zhijie.exchange.content.ContentItems.Standing;

/**
 * Merges what content files say into what stands here, thing by thing, and remembers what was said. Its callers hold the
 * transaction.
 */
@ApplicationScoped
class ContentMerge {

    private static final int MOST_CODES = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    @Any
    private Instance<ContentItems> kinds;

    @Inject
    private Clock clock;

    /** The kinds that read files of this type, in their order. */
    List<ContentItems> kinds(ContentType type) {
        return kinds.stream()
                .filter(kind -> kind.type() == type)
                .sorted(Comparator.comparing(ContentKind::order))
                .toList();
    }

    /** The kind of this name. */
    ContentItems kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What a file changes in things of one kind.
     *
     * @param take codes, also as {@code kind:code}, in which the file wins over a person; {@code *} for all
     */
    List<ImportChange> plan(ContentItems kind, ContentFile file, By by, Set<String> take) {
        List<Item> items = kind.items(file);
        Set<String> codes = new LinkedHashSet<>();
        items.forEach(item -> codes.add(item.code()));
        Set<String> all = new LinkedHashSet<>(codes);
        all.addAll(kind.whole(file));
        Map<String, Standing> current = kind.current(all);
        Map<String, ContentItem> known = known(kind, all);
        List<ImportChange> changes = new ArrayList<>();
        for (Item item : items) {
            Standing now = current.get(item.code());
            List<String> fields = now == null
                    ? List.of()
                    : ContentDecision.differing(kind.asFarAs(item.node(), now.node()), item.node());
            Action action = ContentDecision.about(
                    item.node(), now, fields, Said.of(known.get(item.code())), by, isTaken(kind, item.code(), take));
            changes.add(new ImportChange(
                    action, kind.name(), item.code(), item.title(), action == Action.SAME ? List.of() : fields));
        }
        all.removeAll(codes);
        for (String code : all) {
            Standing now = current.get(code);
            Action action = ContentDecision.aboutGone(now, Said.of(known.get(code)), by, isTaken(kind, code, take));
            if (action != Action.SAME) {
                String title = now.node().path("title").asText();
                changes.add(new ImportChange(action, kind.name(), code, title, List.of("retired")));
            }
        }
        return changes;
    }

    static boolean isTaken(ContentItems kind, String code, Set<String> take) {
        return take.contains("*") || take.contains(code) || take.contains(kind.name() + ":" + code);
    }

    /**
     * Does what a plan says about things of one kind, and remembers it.
     *
     * @param from path in the content folder, or null if a person imports
     */
    void apply(ContentItems kind, ContentFile file, List<ImportChange> changes, String from) {
        List<Item> items = kind.items(file);
        Map<String, Action> actions = new HashMap<>();
        changes.forEach(change -> actions.put(change.code(), change.action()));
        put(kind, items, actions);
        Map<String, ContentItem> known = known(kind, actions.keySet());
        for (Item item : items) {
            Action action = actions.get(item.code());
            if (isPut(action) || action == Action.SAME && from != null) {
                known.computeIfAbsent(item.code(), code -> remembered(kind, code))
                        .said(item.title(), item.hash(), from);
            } else if (action == Action.CONFLICT && from != null) {
                known.computeIfAbsent(item.code(), code -> remembered(kind, code))
                        .await(ContentItem.CHANGE, item.title(), item.node().toString(), from, now());
            }
        }
        List<String> gone = changes.stream()
                .filter(change -> change.action() == Action.RETIRE)
                .map(ImportChange::code)
                .toList();
        if (!gone.isEmpty()) {
            kind.retire(gone);
            gone.stream()
                    .filter(known::containsKey)
                    .map(known::get)
                    .forEach(it -> it.said(it.title(), it.base(), null));
        }
        entities.flush();
    }

    private static void put(ContentItems kind, List<Item> items, Map<String, Action> actions) {
        Set<String> chosen = new LinkedHashSet<>();
        items.stream().map(Item::code).filter(code -> isPut(actions.get(code))).forEach(chosen::add);
        if (!chosen.isEmpty()) {
            kind.put(items, chosen);
        }
    }

    private static boolean isPut(Action action) {
        return action == Action.ADD || action == Action.CHANGE || action == Action.MOVE;
    }

    /**
     * Retires what the content folder doesn't hold any more; what somebody changed here waits for her.
     *
     * @param there codes of all things of this kind in the folder
     * @return how many were retired
     */
    int retireGone(ContentItems kind, Set<String> there) {
        List<ContentItem> gone = entities.createQuery(
                        "select i from ContentItem i where i.kind = :kind and i.file is not null order by i.id desc",
                        ContentItem.class)
                .setParameter("kind", kind.name())
                .getResultStream()
                .filter(item -> !there.contains(item.code()))
                .toList();
        Map<String, Standing> current = gone.isEmpty()
                ? Map.of()
                : kind.current(gone.stream().map(ContentItem::code).toList());
        List<String> retired = new ArrayList<>();
        for (ContentItem item : gone) {
            switch (ContentDecision.aboutGone(current.get(item.code()), Said.of(item), By.FOLDER, false)) {
                case RETIRE -> {
                    retired.add(item.code());
                    entities.remove(item);
                }
                case SAME -> entities.remove(item);
                default -> item.await(ContentItem.RETIRE, item.title(), null, item.file(), now());
            }
        }
        if (!retired.isEmpty()) {
            kind.retire(retired);
        }
        entities.flush();
        return retired.size();
    }

    /** Everything that waits for a decision, in the order in which it can be decided. */
    List<ContentItem> waiting() {
        return entities.createQuery(
                        "select i from ContentItem i where i.waits is not null order by i.id", ContentItem.class)
                .getResultList();
    }

    /** What is waiting as things of a file; those to retire are not among them. */
    static List<Item> items(Collection<ContentItem> waiting) {
        return waiting.stream()
                .filter(it -> !it.waitsToRetire())
                .map(it -> new Item(it.code(), it.title(), ContentFile.read(it.waiting())))
                .toList();
    }

    /** Does what waits. */
    void applyWaiting(ContentItems kind, List<ContentItem> chosen) {
        List<Item> items = items(chosen);
        if (!items.isEmpty()) {
            Set<String> codes = new LinkedHashSet<>();
            items.forEach(item -> codes.add(item.code()));
            kind.put(items, codes);
        }
        List<String> gone = chosen.stream()
                .filter(ContentItem::waitsToRetire)
                .map(ContentItem::code)
                .toList();
        if (!gone.isEmpty()) {
            kind.retire(gone);
        }
        chosen.forEach(this::decided);
        entities.flush();
    }

    /** Nothing waits about it any more: what the file says is known, and whatever stands here is meant. */
    void decided(ContentItem item) {
        if (item.waitsToRetire()) {
            entities.remove(item);
        } else {
            JsonNode node = ContentFile.read(item.waiting());
            item.said(item.title(), ContentFile.hash(node), item.file());
        }
    }

    /** What is remembered about these codes. */
    Map<String, ContentItem> known(ContentItems kind, Collection<String> codes) {
        Map<String, ContentItem> known = new HashMap<>();
        List<String> all = List.copyOf(codes);
        for (int from = 0; from < all.size(); from += MOST_CODES) {
            entities.createQuery(
                            "select i from ContentItem i where i.kind = :kind and i.code in :codes", ContentItem.class)
                    .setParameter("kind", kind.name())
                    .setParameter("codes", all.subList(from, Math.min(all.size(), from + MOST_CODES)))
                    .getResultStream()
                    .forEach(item -> known.put(item.code(), item));
        }
        return known;
    }

    ContentItem remembered(ContentItems kind, String code) {
        ContentItem item = new ContentItem(kind.name(), code);
        item.said("", null, null);
        entities.persist(item);
        return item;
    }

    void forget(ContentItem item) {
        entities.remove(item);
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
