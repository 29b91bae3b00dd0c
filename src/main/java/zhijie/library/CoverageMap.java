package zhijie.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhijie.framework.CompetencyNode;

/**
 * The coverage of a framework laid over its tree: how many requirements of each task each kind of resource covers, and
 * which requirements lack most. Only attainable competencies count. A task here is any node right above one.
 *
 * @param tasks in the order of the framework
 * @param requirements the least covered first, those alike in the order of the framework
 */
public record CoverageMap(List<Task> tasks, List<Requirement> requirements) {

    /** Coverage of one task. */
    public record Task(CompetencyNode node, List<Cell> cells) {}

    /** One attainable competency. */
    public record Requirement(CompetencyNode node, Long taskId, Coverage coverage) {}

    /**
     * One kind of resource over some requirements.
     *
     * @param covered how many of them have at least one
     */
    public record Cell(ResourceType kind, int covered, int total) {

        /** Depth of its colour: 0 where none is covered, 4 where all are, else 1 to 3. */
        public int heat() {
            if (covered == 0) {
                return 0;
            }
            return covered == total ? 4 : Math.max(1, Math.min(3, 4 * covered / total));
        }

        /** Covered of total in percent, rounded down, so that 100 means all; 100 where there is nothing to cover. */
        public int percent() {
            return total == 0 ? 100 : 100 * covered / total;
        }
    }

    /**
     * @param level only this level, or null for all
     * @param coverage by competency; what isn't in it has none
     */
    public static CoverageMap of(List<CompetencyNode> tree, String level, Map<Long, Coverage> coverage) {
        List<Task> tasks = new ArrayList<>();
        List<Requirement> requirements = new ArrayList<>();
        tree.forEach(node -> collect(node, null, level, coverage, tasks, requirements));
        requirements.sort(
                Comparator.comparingInt((Requirement r) -> r.coverage().missing())
                        .reversed());
        return new CoverageMap(List.copyOf(tasks), List.copyOf(requirements));
    }

    private static void collect(
            CompetencyNode node,
            CompetencyNode above,
            String level,
            Map<Long, Coverage> coverage,
            List<Task> tasks,
            List<Requirement> requirements) {
        if (node.type().isAttainable() && (level == null || level.equals(node.level()))) {
            requirements.add(new Requirement(
                    node, above == null ? null : above.id(), coverage.getOrDefault(node.id(), Coverage.NONE)));
        }
        List<Requirement> below = new ArrayList<>();
        int at = tasks.size();
        for (CompetencyNode child : node.children()) {
            collect(child, node, level, coverage, tasks, requirements);
            if (child.type().isAttainable() && (level == null || level.equals(child.level()))) {
                below.add(new Requirement(child, node.id(), coverage.getOrDefault(child.id(), Coverage.NONE)));
            }
        }
        if (!below.isEmpty()) {
            tasks.add(at, new Task(node, cells(below)));
        }
    }

    /** All requirements together, one cell a kind. */
    public List<Cell> totals() {
        return cells(requirements);
    }

    private static List<Cell> cells(List<Requirement> requirements) {
        Map<ResourceType, Integer> covered = new EnumMap<>(ResourceType.class);
        List<Cell> cells = new ArrayList<>();
        for (ResourceType kind : ResourceType.values()) {
            requirements.stream()
                    .filter(r -> r.coverage().of(kind) > 0)
                    .forEach(r -> covered.merge(kind, 1, Integer::sum));
            cells.add(new Cell(kind, covered.getOrDefault(kind, 0), requirements.size()));
        }
        return cells;
    }
}
