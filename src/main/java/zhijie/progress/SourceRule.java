package zhijie.progress;

import java.time.LocalDate;

/**
 * What a source counts for.
 *
 * @param proves whether its newest result, if met, is enough to reach the competency
 * @param vetoes whether its newest result, if not met, keeps the competency from being reached
 * @param points what it adds to the mastery of a competency that isn't reached, 0 to 100
 * @param validMonths how long a result counts, or null for no end
 */
public record SourceRule(boolean proves, boolean vetoes, int points, Integer validMonths) {

    /** The last day a fact counts under this rule, or null for no end. */
    LocalDate lastDay(Fact fact) {
        LocalDate byRule = validMonths == null ? null : fact.observedOn().plusMonths(validMonths);
        if (byRule == null || fact.expiresOn() == null) {
            return byRule == null ? fact.expiresOn() : byRule;
        }
        return byRule.isBefore(fact.expiresOn()) ? byRule : fact.expiresOn();
    }
}
