package zhijie.exchange.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhijie.qualification.Direction;
import zhijie.qualification.IndicatorSpec;
import zhijie.qualification.Parameter;
import zhijie.qualification.ReadingEntry;
import zhijie.qualification.RuleSpec;

/**
 * A sample person's reading for a rule, made from how well she did in the period (0 to 100): it loses as much of the
 * rule's share of the row's points as she missed of 100, some rules always a little more than others, so that her total
 * comes out near it. The same person, period and rule always give the same reading.
 */
final class SampleReading {

    private static final Pattern RATE = Pattern.compile("(\\S+) / (\\S+) \\* 100");
    private static final Pattern AVERAGE = Pattern.compile("(\\S+) / (\\S+)");
    private static final Pattern SAVED = Pattern.compile("\\((\\S+) - (\\S+)\\) / \\1 \\* 100");
    private static final Pattern OFF = Pattern.compile("ABS\\((\\S+) - (\\S+)\\) / \\2 \\* 100");

    /** From this share missed on, a rule that goes both ways deducts. */
    private static final double EVEN = 0.08;

    /** Who does worse than this has broken what a veto stands for. */
    private static final double BROKEN = 50;

    private static final int CHANCES = 9973;
    private static final long SMALL = 20;

    /**
     * What a reading is made for.
     *
     * @param points what the rule can take off: the row's points, shared among its rules
     * @param parts how many readings the table adds up, 1 where it doesn't
     * @param sizes what whole numbers are of, by input: customers called, reports written
     */
    record Use(RuleSpec rule, double points, int parts, Map<String, Long> sizes) {}

    private final Use use;
    private final RuleSpec rule;
    private final double missed;
    private final double chance;

    private SampleReading(String person, String period, Use use, double performance) {
        this.use = use;
        this.rule = use.rule();
        this.chance = chance(person + period + rule.indicator().code());
        double weakness = 0.75 + 0.5 * chance(person + rule.indicator().code());
        this.missed = (100 - performance) / 100 * weakness;
    }

    static ReadingEntry of(String person, String period, Use use, double performance) {
        return new SampleReading(person, period, use, performance).entry(person);
    }

    private static double chance(String of) {
        return (double) Math.floorMod(of.hashCode() * 31, CHANCES) / CHANCES;
    }

    private ReadingEntry entry(String person) {
        IndicatorSpec indicator = rule.indicator();
        double goal = goal();
        String formula = indicator.formula().text();
        Map<String, String> inputs = new LinkedHashMap<>();
        Matcher saved = SAVED.matcher(formula);
        Matcher off = OFF.matcher(formula);
        Matcher rate = RATE.matcher(formula);
        Matcher average = AVERAGE.matcher(formula);
        if (saved.matches()) {
            long budget = size(saved.group(1));
            inputs.put(saved.group(1), String.valueOf(budget));
            inputs.put(saved.group(2), String.valueOf(Math.round(budget * (1 - goal / 100))));
        } else if (off.matches()) {
            long actual = size(off.group(2));
            double way = person.hashCode() % 2 == 0 ? 1 : -1; // Always to the same side: months must not cancel out.
            inputs.put(off.group(1), String.valueOf(Math.round(actual * (1 + way * goal / 100))));
            inputs.put(off.group(2), String.valueOf(actual));
        } else if (rate.matches()) {
            long whole = size(rate.group(2));
            inputs.put(rate.group(1), String.valueOf(counted(whole * goal / 100)));
            inputs.put(rate.group(2), String.valueOf(whole));
        } else if (average.matches()) {
            long count = size(average.group(2));
            inputs.put(average.group(1), String.valueOf(counted(count * goal)));
            inputs.put(average.group(2), String.valueOf(count));
        } else if (indicator.decimals() == 0) {
            inputs.put(indicator.inputs().get(0).name(), String.valueOf(counted(goal)));
        } else {
            String value = BigDecimal.valueOf(goal)
                    .setScale(indicator.decimals(), RoundingMode.HALF_UP)
                    .toPlainString();
            inputs.put(indicator.inputs().get(0).name(), value);
        }
        return new ReadingEntry(1, person, indicator.code(), null, inputs);
    }

    /** A small number is exactly that; a large one varies a little from period to period. */
    private long size(String input) {
        long about = use.sizes().getOrDefault(input, 100L);
        return about < SMALL ? about : Math.round(about * (0.9 + 0.2 * chance));
    }

    /** A whole number whose mean is the exact one. */
    private long counted(double exact) {
        return Math.max(0, (long) Math.floor(exact + chance));
    }

    /** What the reading is about, in the indicator's unit. */
    private double goal() {
        int parts = use.parts();
        return switch (rule.kind()) {
            case BELOW_TARGET_DEDUCTS -> Math.min(100, number(Parameter.TARGET) - steps(missed, Parameter.POINTS));
            case SHORT_OF_COUNT -> (number(Parameter.TARGET) - steps(missed, Parameter.POINTS)) / parts;
            case ABOVE_TARGET_DEDUCTS -> (number(Parameter.TARGET) + steps(missed, Parameter.POINTS)) / parts;
            case ABOVE_TARGET_ADDS -> number(Parameter.TARGET) - (missed - EVEN) * 20 * number(Parameter.STEP);
            case BOTH_WAYS ->
                number(Parameter.TARGET)
                        - (rule.indicator().direction() == Direction.LOWER_IS_BETTER ? -1 : 1) * eitherWay();
            case TOLERANCE_AROUND -> Math.max(0.5, number(Parameter.TOLERANCE) + eitherWay());
            case LONGEST_TIME -> Math.max(0.5, number(Parameter.LIMIT) + steps(missed - EVEN, Parameter.POINTS));
            case EACH_OCCURRENCE, EACH_DEFECT, EACH_DAY_LATE -> steps(missed, Parameter.POINTS) / parts;
            case REQUIRED_MINIMUM -> Math.min(100, number(Parameter.MINIMUM) + (0.3 - missed) * 20);
            case VETO_ROW, RED_LINE -> missed > 1 - BROKEN / 100 ? 1 : 0;
            case JUDGEMENT -> throw new IllegalArgumentException("a judgement has no reading");
        };
    }

    private double eitherWay() {
        double over = missed - EVEN;
        return steps(over, over > 0 ? Parameter.DEDUCT_POINTS : Parameter.ADD_POINTS);
    }

    /** How far off the target a share of the rule's points is. */
    private double steps(double share, Parameter points) {
        double step =
                rule.parameters().getOrDefault(Parameter.STEP, BigDecimal.ONE).doubleValue();
        return use.points() * share / number(points) * step;
    }

    private double number(Parameter parameter) {
        return rule.parameters().get(parameter).doubleValue();
    }

    /** How well she did over several months: their mean; null where none was read. */
    static Double mean(List<Double> months) {
        return months.stream().anyMatch(java.util.Objects::nonNull)
                ? months.stream()
                        .filter(java.util.Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow()
                : null;
    }
}
