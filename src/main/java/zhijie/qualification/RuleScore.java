package zhijie.qualification;

import java.math.BigDecimal;

/**
 * What a rule did to a row, with all that is needed to say why.
 *
 * @param measurement the reading; null for a judgement or where there is none
 * @param judgement the judgement; null for a reading
 * @param target what the reading was compared with; null where nothing is
 * @param distance how far the reading is off, at or above zero; null if it wasn't compared
 * @param steps how many steps, occurrences or days that makes; null where nothing is counted
 * @param each points of a step, above zero adds, below zero deducts; null where nothing is counted
 * @param points points added (above zero) or taken off (below zero), after floor and cap, to the cent
 * @param bounded whether floor or cap cut it
 */
public record RuleScore(
        RuleSpec rule,
        State state,
        Measurement measurement,
        Judgement judgement,
        BigDecimal target,
        BigDecimal distance,
        BigDecimal steps,
        BigDecimal each,
        BigDecimal points,
        boolean bounded) {

    /** How far the rule came. */
    public enum State {
        /** A blank is open: nothing is computed. */
        BLANK,
        /** There is no reading or judgement yet. */
        MISSING,
        /** The reading is as it should be; nothing is added or taken off. */
        KEPT,
        DEDUCTED,
        ADDED,
        /** The row scores nothing. */
        VETOED,
        /** The table scores nothing. */
        RED_LINE
    }

    static RuleScore blank(RuleSpec rule, Measurement measurement) {
        return new RuleScore(rule, State.BLANK, measurement, null, null, null, null, null, BigDecimal.ZERO, false);
    }

    static RuleScore missing(RuleSpec rule) {
        return new RuleScore(rule, State.MISSING, null, null, null, null, null, null, BigDecimal.ZERO, false);
    }
}
