package zhijie.library;

import java.util.List;
import java.util.Map;

/**
 * What is aligned to one competency.
 *
 * @param byType what teaches, practises, assesses it or is referred to, in this order; only groups with something in
 * @param hiddenItems exam items that the viewer may not see beforehand
 * @param more whether there are more than these, the strongest
 */
public record CompetencyResources(
        long competencyId, Map<AlignmentType, List<AlignmentRow>> byType, int hiddenItems, boolean more) {

    public boolean isEmpty() {
        return byType.isEmpty() && hiddenItems == 0;
    }
}
