package zhijie.qualification;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import zhijie.common.RuleViolationException;

/**
 * What HR may choose for a rule beside its blanks.
 *
 * @param steps whether a step counts when it is full (default) or as soon as it is started
 * @param floor the most that the rule takes off, as a number of points at or below zero; null: until the row is used up
 * @param cap the most that the rule adds, at or above zero; null: as much as the row has
 * @param pointsAre whether its points are points (default) or a percentage of the row's points
 */
public record RuleOptions(Steps steps, BigDecimal floor, BigDecimal cap, PointsAre pointsAre) implements Serializable {

    /** When a step counts. */
    public enum Steps {
        FULL,
        STARTED
    }

    /** What the points of the rule are counted in. */
    public enum PointsAre {
        POINTS,
        PERCENT_OF_ROW
    }

    private static final BigDecimal MOST = new BigDecimal("1000");

    public static final RuleOptions NONE = new RuleOptions(Steps.FULL, null, null, PointsAre.POINTS);

    public RuleOptions {
        Objects.requireNonNull(steps);
        Objects.requireNonNull(pointsAre);
        if (floor != null && floor.signum() > 0) {
            throw RuleViolationException.at("floor", "rule.floorAboveZero");
        }
        if (cap != null && cap.signum() < 0) {
            throw RuleViolationException.at("cap", "rule.capBelowZero");
        }
        checkSize("floor", floor);
        checkSize("cap", cap);
    }

    private static void checkSize(String field, BigDecimal points) {
        if (points == null) {
            return;
        }
        if (points.abs().compareTo(MOST) > 0) {
            throw RuleViolationException.at(field, "rule.boundTooLarge", MOST);
        }
        if (points.stripTrailingZeros().scale() > ScoreCalculator.CENT) {
            throw RuleViolationException.at(field, "parameter.tooPrecise", ScoreCalculator.CENT);
        }
    }
}
