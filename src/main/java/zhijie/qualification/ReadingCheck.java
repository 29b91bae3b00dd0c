package zhijie.qualification;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import zhijie.common.RuleViolationException;

/** Reads what was given for an indicator: all its inputs, or its value alone. Pure. */
public final class ReadingCheck {

    private ReadingCheck() {}

    /**
     * @throws RuleViolationException if a number can't be read, an input is missing or unknown, a count has a
     *     fraction, a divisor is empty, or the result has more digits than are kept
     */
    public static Measurement measure(IndicatorSpec spec, ReadingEntry entry, ReadingNumber.Place place) {
        Map<String, String> given = new LinkedHashMap<>(entry.inputs());
        given.values().removeIf(text -> text == null || text.isBlank());
        boolean hasValue = entry.value() != null && !entry.value().isBlank();
        if (hasValue && !given.isEmpty()) {
            throw RuleViolationException.at("value", "reading.both", spec.title());
        }
        if (hasValue) {
            BigDecimal value = whole(spec, "value", ReadingNumber.parse("value", entry.value(), spec.unit(), place));
            // A count is its own input: given either way it is the same reading.
            return spec.formula().isPlainInput()
                    ? new Measurement(
                            spec.round(value), Map.of(spec.formula().text().strip(), spec.round(value)))
                    : spec.measured(value);
        }
        Map<String, BigDecimal> inputs = new LinkedHashMap<>();
        for (InputSpec input : spec.inputs()) {
            String text = given.remove(input.name());
            if (text == null) {
                throw RuleViolationException.at(input.name(), "reading.inputMissing", spec.title(), input.name());
            }
            BigDecimal number = ReadingNumber.parse(input.name(), text, input.unit(), place);
            inputs.put(input.name(), spec.formula().isPlainInput() ? whole(spec, input.name(), number) : number);
        }
        if (!given.isEmpty()) {
            String unknown = given.keySet().iterator().next();
            throw RuleViolationException.at(unknown, "reading.inputUnknown", spec.title(), unknown);
        }
        Measurement measurement = spec.measure(inputs)
                .orElseThrow(() -> RuleViolationException.at("inputs", "reading.emptyDivisor", spec.title()));
        if (measurement.value().abs().compareTo(ReadingNumber.TOO_LARGE) >= 0) {
            throw RuleViolationException.at("inputs", "reading.resultTooLarge", spec.title());
        }
        return measurement;
    }

    /**
     * What is counted one by one has no fractions, and rounding would make up a count that nobody gave. An average of
     * counts keeps decimals, and so may have them.
     */
    private static BigDecimal whole(IndicatorSpec spec, String field, BigDecimal number) {
        if (spec.unit() == Unit.COUNT
                && spec.decimals() == 0
                && number.stripTrailingZeros().scale() > 0) {
            throw RuleViolationException.at(field, "reading.notWhole", Sentences.plain(number), spec.title());
        }
        return number;
    }
}
