package zhijie.qualification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scores a qualification table. Pure and deterministic: the same table and facts give the same scorecard from page, API
 * and batch, in whatever order rows and readings come.
 *
 * <p>A row starts with all its points. Each rule adds or takes off; a rule takes off at most what the row has (or its
 * floor) and adds at most as much again (or its cap). A row never falls below 0; the total never rises above the
 * table's cap. Points are rounded half up to the cent for each rule, so that what is shown adds up. A veto empties its
 * row, a red line the table, whatever else is missing. Without that there is no row score while one of its readings is
 * missing, and no total while a blank is open or a row has no score: missing is not 0.
 */
public final class ScoreCalculator {

    /** Decimals of points. */
    static final int CENT = 2;

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private ScoreCalculator() {}

    public static Scorecard score(TableSpec table, Facts facts) {
        List<RowScore> rows = new ArrayList<>(table.rows().size());
        for (RowSpec row : table.rows()) {
            rows.add(score(row, facts));
        }
        if (table.blankCount() > 0) {
            return new Scorecard(Scorecard.State.BLANKS, Optional.empty(), rows);
        }
        if (rows.stream().anyMatch(row -> row.has(RuleScore.State.RED_LINE))) {
            return new Scorecard(Scorecard.State.RED_LINE, Optional.of(zero()), rows);
        }
        if (rows.stream().anyMatch(row -> row.points().isEmpty())) {
            return new Scorecard(Scorecard.State.MISSING, Optional.empty(), rows);
        }
        BigDecimal sum = zero();
        for (RowScore row : rows) {
            sum = sum.add(row.points().orElseThrow());
        }
        return new Scorecard(Scorecard.State.COMPLETE, Optional.of(cents(sum.min(table.cap()))), rows);
    }

    private static RowScore score(RowSpec row, Facts facts) {
        List<RuleScore> rules = new ArrayList<>(row.rules().size());
        boolean open = false;
        boolean vetoed = false;
        BigDecimal points = row.points();
        for (int i = 0; i < row.rules().size(); i++) {
            RuleScore rule = score(row, i, facts);
            rules.add(rule);
            switch (rule.state()) {
                case BLANK, MISSING -> open = true;
                case VETOED, RED_LINE -> vetoed = true;
                default -> points = points == null ? null : points.add(rule.points());
            }
        }
        if (row.blankCount() > 0) {
            return new RowScore(row, Optional.empty(), rules);
        }
        if (vetoed) {
            return new RowScore(row, Optional.of(zero()), rules);
        }
        return new RowScore(row, open ? Optional.empty() : Optional.of(cents(points.max(BigDecimal.ZERO))), rules);
    }

    private static RuleScore score(RowSpec row, int index, Facts facts) {
        RuleSpec rule = row.rules().get(index);
        if (rule.kind() == RuleKind.JUDGEMENT) {
            return judge(row, rule, facts.judgement(row.code(), index).orElse(null));
        }
        Measurement measurement = facts.reading(rule.indicator()).orElse(null);
        if (row.points() == null || !rule.blanks().isEmpty()) {
            return RuleScore.blank(rule, measurement);
        }
        if (measurement == null) {
            return RuleScore.missing(rule);
        }
        BigDecimal value = measurement.value();
        return switch (rule.kind()) {
            case BELOW_TARGET_DEDUCTS, SHORT_OF_COUNT -> {
                BigDecimal target = rule.number(Parameter.TARGET, null);
                yield steps(
                        row, rule, measurement, target, target.subtract(value), deduct(row, rule, Parameter.POINTS));
            }
            case ABOVE_TARGET_DEDUCTS -> {
                BigDecimal target = rule.number(Parameter.TARGET, null);
                yield steps(
                        row, rule, measurement, target, value.subtract(target), deduct(row, rule, Parameter.POINTS));
            }
            case LONGEST_TIME -> {
                BigDecimal limit = rule.number(Parameter.LIMIT, null);
                yield steps(row, rule, measurement, limit, value.subtract(limit), deduct(row, rule, Parameter.POINTS));
            }
            case ABOVE_TARGET_ADDS -> {
                BigDecimal target = rule.number(Parameter.TARGET, null);
                yield steps(row, rule, measurement, target, value.subtract(target), each(row, rule, Parameter.POINTS));
            }
            case BOTH_WAYS -> bothWays(row, rule, measurement);
            case TOLERANCE_AROUND -> {
                BigDecimal tolerance = rule.number(Parameter.TOLERANCE, null);
                yield sided(row, rule, measurement, tolerance, tolerance.subtract(value.abs()));
            }
            case EACH_OCCURRENCE, EACH_DAY_LATE, EACH_DEFECT -> {
                BigDecimal allowed = rule.number(Parameter.ALLOWED, BigDecimal.ZERO);
                yield steps(
                        row, rule, measurement, allowed, value.subtract(allowed), deduct(row, rule, Parameter.POINTS));
            }
            case REQUIRED_MINIMUM -> requiredMinimum(row, rule, measurement);
            case VETO_ROW -> {
                BigDecimal allowed = rule.number(Parameter.ALLOWED, BigDecimal.ZERO);
                yield line(rule, measurement, allowed, value.subtract(allowed), RuleScore.State.VETOED);
            }
            case RED_LINE -> redLine(rule, measurement);
            case JUDGEMENT -> throw new IllegalStateException("a judgement has no reading");
        };
    }

    private static RuleScore bothWays(RowSpec row, RuleSpec rule, Measurement measurement) {
        BigDecimal target = rule.number(Parameter.TARGET, null);
        BigDecimal better = rule.indicator().direction() == Direction.HIGHER_IS_BETTER
                ? measurement.value().subtract(target)
                : target.subtract(measurement.value());
        return sided(row, rule, measurement, target, better);
    }

    /** Adds on the better side of the target, deducts on the worse. */
    private static RuleScore sided(
            RowSpec row, RuleSpec rule, Measurement measurement, BigDecimal target, BigDecimal better) {
        boolean adds = better.signum() > 0;
        BigDecimal each = adds
                ? percentOrPoints(row, rule, rule.number(Parameter.ADD_POINTS, BigDecimal.ZERO))
                : deduct(row, rule, Parameter.DEDUCT_POINTS);
        return steps(row, rule, measurement, target, better.abs(), each);
    }

    private static RuleScore requiredMinimum(RowSpec row, RuleSpec rule, Measurement measurement) {
        BigDecimal minimum = rule.number(Parameter.MINIMUM, null);
        BigDecimal shortBy = minimum.subtract(measurement.value());
        if (!rule.parameters().containsKey(Parameter.POINTS)) {
            return line(rule, measurement, minimum, shortBy, RuleScore.State.VETOED);
        }
        BigDecimal each = deduct(row, rule, Parameter.POINTS);
        if (shortBy.signum() <= 0) {
            return counted(row, rule, measurement, minimum, BigDecimal.ZERO, BigDecimal.ZERO, each);
        }
        return counted(row, rule, measurement, minimum, shortBy, BigDecimal.ONE, each);
    }

    private static RuleScore redLine(RuleSpec rule, Measurement measurement) {
        BigDecimal value = measurement.value();
        BigDecimal minimum = rule.parameters().get(Parameter.MINIMUM);
        if (minimum != null && value.compareTo(minimum) < 0) {
            return line(rule, measurement, minimum, minimum.subtract(value), RuleScore.State.RED_LINE);
        }
        BigDecimal limit = rule.parameters().get(Parameter.LIMIT);
        if (limit == null && minimum != null) {
            return line(rule, measurement, minimum, BigDecimal.ZERO, RuleScore.State.RED_LINE);
        }
        BigDecimal most = limit == null ? rule.number(Parameter.ALLOWED, BigDecimal.ZERO) : limit;
        return line(rule, measurement, most, value.subtract(most), RuleScore.State.RED_LINE);
    }

    /** A line that is crossed or not. */
    private static RuleScore line(
            RuleSpec rule, Measurement measurement, BigDecimal target, BigDecimal over, RuleScore.State crossed) {
        boolean isCrossed = over.signum() > 0;
        return new RuleScore(
                rule,
                isCrossed ? crossed : RuleScore.State.KEPT,
                measurement,
                null,
                target,
                over.max(BigDecimal.ZERO),
                null,
                null,
                zero(),
                false);
    }

    private static RuleScore steps(
            RowSpec row, RuleSpec rule, Measurement measurement, BigDecimal target, BigDecimal off, BigDecimal each) {
        BigDecimal distance = off.max(BigDecimal.ZERO);
        BigDecimal step = rule.number(Parameter.STEP, BigDecimal.ONE);
        BigDecimal steps = distance.divide(
                step,
                0,
                rule.options().steps() == RuleOptions.Steps.STARTED ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return counted(row, rule, measurement, target, distance, steps, each);
    }

    private static RuleScore counted(
            RowSpec row,
            RuleSpec rule,
            Measurement measurement,
            BigDecimal target,
            BigDecimal distance,
            BigDecimal steps,
            BigDecimal each) {
        BigDecimal raw = cents(steps.multiply(each));
        BigDecimal points = bound(row, rule, raw);
        return new RuleScore(
                rule,
                stateOf(points),
                measurement,
                null,
                target,
                distance,
                steps,
                each,
                points,
                points.compareTo(raw) != 0);
    }

    private static RuleScore judge(RowSpec row, RuleSpec rule, Judgement judgement) {
        if (row.points() == null || !rule.blanks().isEmpty()) {
            return RuleScore.blank(rule, null);
        }
        if (judgement == null) {
            return RuleScore.missing(rule);
        }
        BigDecimal most = rule.number(Parameter.POINTS, null);
        BigDecimal taken = judgement.deduction().max(BigDecimal.ZERO).min(most);
        BigDecimal raw = cents(percentOrPoints(row, rule, taken).negate());
        BigDecimal points = bound(row, rule, raw);
        return new RuleScore(
                rule, stateOf(points), null, judgement, most, null, null, null, points, points.compareTo(raw) != 0);
    }

    private static RuleScore.State stateOf(BigDecimal points) {
        return switch (points.signum()) {
            case 1 -> RuleScore.State.ADDED;
            case -1 -> RuleScore.State.DEDUCTED;
            default -> RuleScore.State.KEPT;
        };
    }

    /** Keeps a rule within its floor and cap; without them within what the row is worth. */
    private static BigDecimal bound(RowSpec row, RuleSpec rule, BigDecimal points) {
        BigDecimal floor = rule.options().floor() == null
                ? row.points().negate()
                : rule.options().floor();
        BigDecimal cap =
                rule.options().cap() == null ? row.points() : rule.options().cap();
        return cents(points.max(floor).min(cap));
    }

    private static BigDecimal each(RowSpec row, RuleSpec rule, Parameter parameter) {
        return percentOrPoints(row, rule, rule.number(parameter, null));
    }

    private static BigDecimal deduct(RowSpec row, RuleSpec rule, Parameter parameter) {
        return each(row, rule, parameter).negate();
    }

    private static BigDecimal percentOrPoints(RowSpec row, RuleSpec rule, BigDecimal points) {
        return rule.options().pointsAre() == RuleOptions.PointsAre.PERCENT_OF_ROW
                ? row.points().multiply(points).divide(HUNDRED)
                : points;
    }

    private static BigDecimal cents(BigDecimal points) {
        return points.setScale(CENT, RoundingMode.HALF_UP);
    }

    private static BigDecimal zero() {
        return cents(BigDecimal.ZERO);
    }
}
