package zhijie.qualification;

/**
 * A scorecard in a ranking.
 *
 * @param rank 0 while there is no total
 * @param failures failed assessments in a row up to this one
 */
public record RankedRow(ScoreRow score, int rank, boolean tied, boolean star, int failures) {

    /** Three failures in a row call for retraining. */
    public boolean isRetraining() {
        return failures >= Failures.LIMIT;
    }
}
