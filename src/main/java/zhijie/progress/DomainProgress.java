package zhijie.progress;

import java.util.List;

/**
 * A domain and how far the person is in it.
 *
 * @param levelTitle null without level
 * @param masteryPercent mean mastery of its competencies, 0 to 100
 */
public record DomainProgress(
        long id,
        String code,
        String title,
        String levelTitle,
        int reached,
        int total,
        double masteryPercent,
        List<ItemProgress> items) {

    public DomainProgress {
        items = List.copyOf(items);
    }

    /** How many are open. */
    public int getGap() {
        return total - reached;
    }

    /** Share reached, in whole percent; 100 only when all are. */
    public int getReachedPercent() {
        return Percent.of(reached, total);
    }
}
