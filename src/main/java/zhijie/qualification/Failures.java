package zhijie.qualification;

import java.util.List;

/**
 * Failures in a row: three failed assessments one after the other raise the retraining flag 再培训. Periods without a
 * score are no assessment; they neither count nor break the row.
 */
public final class Failures {

    static final int LIMIT = 3;

    private Failures() {}

    /** How many of the last bands, oldest first, failed one after the other; null stands for no score. */
    public static int inARow(List<Band> oldestFirst) {
        int count = 0;
        for (Band band : oldestFirst) {
            if (band == Band.FAILED) {
                count++;
            } else if (band != null) {
                count = 0;
            }
        }
        return count;
    }

    public static boolean callForRetraining(List<Band> oldestFirst) {
        return inARow(oldestFirst) >= LIMIT;
    }
}
