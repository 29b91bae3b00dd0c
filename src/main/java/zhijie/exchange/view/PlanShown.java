package zhijie.exchange.view;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhijie.exchange.ImportChange;
import zhijie.exchange.ImportChange.Action;
import zhijie.exchange.ImportPlan;
import zhijie.exchange.ImportProblem;

/** What a page shows of a plan: its counts and the first of its lines. A plan of 50,000 lines stays out of the session. */
public record PlanShown(
        Map<String, Long> counts,
        List<ImportProblem> problems,
        long moreProblems,
        List<ImportChange> changes,
        long moreChanges,
        boolean applicable,
        boolean conflicting)
        implements Serializable {

    private static final int MOST_LINES = 200;

    static PlanShown of(ImportPlan plan, boolean taking) {
        Map<Action, Long> counts = plan.counts();
        List<ImportChange> first = plan.changes().stream()
                .filter(change -> change.action() != Action.SAME)
                .limit(MOST_LINES)
                .toList();
        long kept = counts.get(Action.SAME) + counts.get(Action.CONFLICT);
        return new PlanShown(
                counts.entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .collect(Collectors.toMap(
                                count -> count.getKey().name(),
                                Map.Entry::getValue,
                                (one, other) -> one,
                                java.util.LinkedHashMap::new)),
                plan.problems().stream().limit(MOST_LINES).toList(),
                plan.problems().size() - Math.min(MOST_LINES, plan.problems().size()),
                first,
                plan.changes().size() - counts.get(Action.SAME) - first.size(),
                plan.changes().size() > kept,
                taking || counts.get(Action.CONFLICT) > 0);
    }
}
