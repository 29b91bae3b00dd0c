package zhijie.exchange.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhijie.qualification.IndicatorSpec;
import zhijie.qualification.Parameter;
import zhijie.qualification.ReadingEntry;
import zhijie.qualification.RuleSpec;
import zhijie.qualification.Unit;

/**
 * A sample person's reading for a rule, made from how well she did in the period (0 to 100). The same person, period and
 * rule always give the same reading; who does 85 is about on target.
 */
final class SampleReading {

    private static final double ON_TARGET = 85;
    private static final Pattern RATE = Pattern.compile("(\\S+) / (\\S+) \\* 100");
    private static final Pattern AVERAGE = Pattern.compile("(\\S+) / (\\S+)");
    private static final Pattern SAVED = Pattern.compile("\\((\\S+) - (\\S+)\\) / \\1 \\* 100");
    private static final Pattern OFF = Pattern.compile("ABS\\((\\S+) - (\\S+)\\) / \\2 \\* 100");

    private final RuleSpec rule;
    private final double performance;
    private final int seed;

    private SampleReading(String person, String period, RuleSpec rule, double performance) {
        this.rule = rule;
        this.performance = performance;
        this.seed = Math.floorMod((person + period + rule.indicator().code()).hashCode() * 31, 9973);
    }

    static ReadingEntry of(String person, String period, RuleSpec rule, double performance) {
        return new SampleReading(person, period, rule, performance).entry(person);
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
            long budget = 80_000 + seed % 40 * 1000L;
            inputs.put(saved.group(1), String.valueOf(budget));
            inputs.put(saved.group(2), whole(budget * (1 - goal / 100)));
        } else if (off.matches()) {
            long actual = 18_000 + seed % 60 * 100L;
            double way = seed % 2 == 0 ? 1 : -1;
            inputs.put(off.group(1), whole(actual * (1 + way * goal / 100)));
            inputs.put(off.group(2), String.valueOf(actual));
        } else if (rate.matches()) {
            long whole = size(indicator, rate.group(2));
            inputs.put(rate.group(1), whole(Math.max(0, whole * goal / 100)));
            inputs.put(rate.group(2), String.valueOf(whole));
        } else if (average.matches()) {
            long count = 60 + seed % 60;
            inputs.put(average.group(1), whole(Math.max(0, count * goal)));
            inputs.put(average.group(2), String.valueOf(count));
        } else {
            String value = BigDecimal.valueOf(Math.max(0, goal))
                    .setScale(indicator.decimals(), RoundingMode.HALF_UP)
                    .toPlainString();
            inputs.put(indicator.inputs().get(0).name(), value);
        }
        return new ReadingEntry(1, person, indicator.code(), null, inputs);
    }

    private static long sizeOf(Unit unit) {
        return unit == Unit.YUAN ? 1000 : unit == Unit.MINUTE ? 100 : 1;
    }

    private long size(IndicatorSpec indicator, String input) {
        Unit unit = indicator.inputs().stream()
                .filter(it -> it.name().equals(input))
                .findFirst()
                .orElseThrow()
                .unit();
        return (80 + seed % 60) * sizeOf(unit);
    }

    /** What the reading is about, in the indicator's unit. */
    private double goal() {
        double noise = (seed % 100 - 50) / 50.0;
        double good = (performance - ON_TARGET) / 100 + noise * 0.03;
        boolean counts = rule.indicator().unit() == Unit.COUNT;
        return switch (rule.kind()) {
            case BELOW_TARGET_DEDUCTS, REQUIRED_MINIMUM -> Math.min(100, target(Parameter.TARGET) + good * 20);
            case ABOVE_TARGET_ADDS, BOTH_WAYS -> target(Parameter.TARGET) + good * 12;
            case ABOVE_TARGET_DEDUCTS -> target(Parameter.TARGET) - good * (counts ? 12 : 8);
            case SHORT_OF_COUNT -> Math.round(target(Parameter.TARGET) + good * 8);
            case TOLERANCE_AROUND -> Math.max(0.3, target(Parameter.TOLERANCE) - good * 12);
            case LONGEST_TIME -> Math.max(0.5, target(Parameter.LIMIT) - good * 6);
            case EACH_OCCURRENCE, EACH_DEFECT, EACH_DAY_LATE -> Math.floor((95 - performance) / 10 + noise);
            case VETO_ROW, RED_LINE -> performance < 50 ? 1 : 0;
            case JUDGEMENT -> throw new IllegalArgumentException("a judgement has no reading");
        };
    }

    private double target(Parameter parameter) {
        return rule.parameters().getOrDefault(parameter, BigDecimal.ZERO).doubleValue();
    }

    private static String whole(double number) {
        return String.valueOf(Math.round(number));
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
