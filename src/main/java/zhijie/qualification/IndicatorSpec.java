package zhijie.qualification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Indicator 指标: a KPI with its formula over named inputs, unit, direction and rounding (half up to its decimals). It is
 * a value; how often it is read and where from belongs to {@link Indicator}.
 */
public record IndicatorSpec(
        String code,
        String title,
        Unit unit,
        Direction direction,
        List<InputSpec> inputs,
        Formula formula,
        int decimals,
        Across across) {

    public IndicatorSpec {
        inputs = List.copyOf(inputs);
    }

    /** The reading of these inputs, or empty where the divisor is empty: that is no reading, never 0. */
    public Optional<Measurement> measure(Map<String, BigDecimal> given) {
        return formula.evaluate(given).map(value -> new Measurement(round(value), given));
    }

    /** Whether these are its inputs, each of them; they aren't where the indicator was described anew since. */
    boolean knows(Map<String, BigDecimal> given) {
        return inputs.stream().allMatch(input -> given.containsKey(input.name()));
    }

    /** A reading of which only the value is known. */
    public Measurement measured(BigDecimal value) {
        return new Measurement(round(value), Map.of());
    }

    BigDecimal round(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * The reading of a long period from those of the short ones in it, oldest first. Sums are made of the inputs, or of
     * the values where the formula is nothing but its input; a ratio of which only the value is known has no sum. The
     * newest and the largest are one of the parts as it is; a mean has no inputs.
     */
    public Optional<Measurement> combine(List<Measurement> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Optional<Measurement> whole =
                switch (across) {
                    case SUM -> sum(parts);
                    case AVERAGE ->
                        Optional.of(measured(
                                values(parts).divide(BigDecimal.valueOf(parts.size()), MathContext.DECIMAL128)));
                    case LAST -> Optional.of(parts.get(parts.size() - 1));
                    case LARGEST -> parts.stream().max(Comparator.comparing(Measurement::value));
                };
        return whole.map(it -> it.madeOf(parts.size()));
    }

    private Optional<Measurement> sum(List<Measurement> parts) {
        if (parts.size() == 1) {
            return Optional.of(parts.get(0));
        }
        if (parts.stream().allMatch(part -> knows(part.inputs()))) {
            Map<String, BigDecimal> sums = new LinkedHashMap<>();
            for (InputSpec input : inputs) {
                sums.put(
                        input.name(),
                        parts.stream()
                                .map(part -> part.inputs().get(input.name()))
                                .reduce(BigDecimal::add)
                                .orElseThrow());
            }
            return measure(sums);
        }
        return formula.isPlainInput() ? Optional.of(measured(values(parts))) : Optional.empty();
    }

    private static BigDecimal values(List<Measurement> parts) {
        return parts.stream().map(Measurement::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
