package zhijie.qualification;

import java.math.BigDecimal;

/**
 * An assessor's judgement: how many of the rule's points are taken off, and why.
 *
 * @param deduction between 0 and the rule's points
 * @param reason must be given if something is taken off
 */
public record Judgement(BigDecimal deduction, String reason) {}
