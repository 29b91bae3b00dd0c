package zhijie.qualification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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

    /** A reading of which only the value is known. */
    public Measurement measured(BigDecimal value) {
        return new Measurement(round(value), Map.of());
    }

    BigDecimal round(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * The reading of a long period from those of the short ones in it. Inputs are added up (or the largest taken), then
     * the formula is applied; a value without inputs can be combined only if it is a plain count or a largest.
     */
    public Optional<Measurement> combine(List<Measurement> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(parts.get(0));
        }
        boolean allHaveInputs = parts.stream().noneMatch(part -> part.inputs().isEmpty());
        if (allHaveInputs) {
            Map<String, BigDecimal> combined = new LinkedHashMap<>();
            for (InputSpec input : inputs) {
                List<BigDecimal> values = new ArrayList<>();
                parts.forEach(part -> values.add(part.inputs().get(input.name())));
                combined.put(input.name(), fold(values));
            }
            return measure(combined);
        }
        boolean plain = formula.isPlainInput();
        if (!plain && across != Across.LARGEST) {
            return Optional.empty();
        }
        return Optional.of(measured(fold(parts.stream().map(Measurement::value).toList())));
    }

    private BigDecimal fold(List<BigDecimal> values) {
        return values.stream()
                .reduce(across == Across.SUM ? BigDecimal::add : BigDecimal::max)
                .orElseThrow();
    }
}
