package zhijie.qualification;

/**
 * A scorecard in a ranking.
 *
 * @param retraining three failed assessments in a row up to this one
 */
public record RankedRow(ScoreRow score, Ranking.Place place, boolean retraining) {}
