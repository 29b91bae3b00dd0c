package zhijie.qualification;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import zhijie.common.RuleViolationException;

/** Reads what was given for an indicator: all its inputs, or its value alone. Pure. */
public final class ReadingCheck {

    private ReadingCheck() {}

    /**
     * @throws RuleViolationException if a number can't be read, an input is missing or unknown, or a divisor is empty
     */
    public static Measurement measure(IndicatorSpec spec, ReadingEntry entry, ReadingNumber.Place place) {
        Map<String, String> given = new LinkedHashMap<>(entry.inputs());
        given.values().removeIf(text -> text == null || text.isBlank());
        boolean hasValue = entry.value() != null && !entry.value().isBlank();
        if (hasValue && !given.isEmpty()) {
            throw RuleViolationException.at("value", "reading.both", spec.title());
        }
        if (hasValue) {
            return spec.measured(ReadingNumber.parse("value", entry.value(), spec.unit(), place));
        }
        Map<String, BigDecimal> inputs = new LinkedHashMap<>();
        for (InputSpec input : spec.inputs()) {
            String text = given.remove(input.name());
            if (text == null) {
                throw RuleViolationException.at(input.name(), "reading.inputMissing", spec.title(), input.name());
            }
            inputs.put(input.name(), ReadingNumber.parse(input.name(), text, input.unit(), place));
        }
        if (!given.isEmpty()) {
            String unknown = given.keySet().iterator().next();
            throw RuleViolationException.at(unknown, "reading.inputUnknown", spec.title(), unknown);
        }
        return spec.measure(inputs)
                .orElseThrow(() -> RuleViolationException.at("inputs", "reading.emptyDivisor", spec.title()));
    }
}
