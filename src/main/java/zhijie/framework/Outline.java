package zhijie.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A framework as features compute over it: its levels from low to high, its competencies in the order of the document,
 * each with its parent, and which precedes which. It has no words but titles.
 */
public record Outline(
        String code,
        String title,
        boolean cumulative,
        List<Grade> levels,
        List<Item> items,
        List<Precedence> precedences) {

    public Outline {
        levels = List.copyOf(levels);
        items = List.copyOf(items);
        precedences = List.copyOf(precedences);
    }

    /** A level, its place from 1. */
    public record Grade(String code, String title, int ordinal, boolean missing) {}

    /**
     * A competency.
     *
     * @param parentId null at the top
     * @param level code, or null where it belongs to no level and so to all
     */
    public record Item(Long id, Long parentId, CompetencyType type, String level, String code, String title) {}

    /** Origin has to be there before destination, and why. */
    public record Precedence(Long originId, Long destinationId, String reason) {}

    /** The level of this code, or null. */
    public Grade level(String levelCode) {
        return levels.stream()
                .filter(level -> level.code().equals(levelCode))
                .findFirst()
                .orElse(null);
    }

    /**
     * The attainable competencies that a level asks for: its own, those without a level, and where levels are
     * cumulative those of all levels below.
     */
    public List<Item> requiredFor(Grade target) {
        return items.stream()
                .filter(item -> item.type().isAttainable())
                .filter(item -> {
                    Grade own = item.level() == null ? null : level(item.level());
                    return own == null
                            || own.ordinal() == target.ordinal()
                            || (cumulative && own.ordinal() < target.ordinal());
                })
                .toList();
    }

    /** The attainable competencies at or below a node. */
    public List<Item> attainableAt(long id) {
        return attainableAt(Set.of(id));
    }

    /** The attainable competencies at or below any of these nodes, in the order of the document. */
    public List<Item> attainableAt(Set<Long> ids) {
        Map<Long, Item> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        List<Item> found = new ArrayList<>();
        for (Item item : items) {
            if (item.type().isAttainable()) {
                for (Item at = item; at != null; at = at.parentId() == null ? null : byId.get(at.parentId())) {
                    if (ids.contains(at.id())) {
                        found.add(item);
                        break;
                    }
                }
            }
        }
        return found;
    }

    /** The node at the top of the tree above each competency, itself included, by id. */
    public Map<Long, Item> domains() {
        Map<Long, Item> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        Map<Long, Item> domains = new HashMap<>();
        for (Item item : items) {
            Item top = item;
            while (top.parentId() != null && byId.containsKey(top.parentId())) {
                top = byId.get(top.parentId());
            }
            domains.put(item.id(), top);
        }
        return domains;
    }
}
