package zhijie.exchange;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an import would do, or has done; lines with problems are not among the changes. */
public record ImportPlan(List<ImportProblem> problems, List<ImportChange> changes) {

    public static ImportPlan refused(List<ImportProblem> problems) {
        return new ImportPlan(problems, List.of());
    }

    /** How many lines of each action. */
    public Map<ImportChange.Action, Long> counts() {
        Map<ImportChange.Action, Long> counts = new EnumMap<>(ImportChange.Action.class);
        Arrays.stream(ImportChange.Action.values()).forEach(action -> counts.put(action, 0L));
        changes.forEach(change -> counts.merge(change.action(), 1L, Long::sum));
        return counts;
    }
}
