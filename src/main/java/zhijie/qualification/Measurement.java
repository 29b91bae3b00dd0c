package zhijie.qualification;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a reading says: the value in the indicator's unit, rounded to its decimals, and the inputs it was computed from.
 *
 * @param inputs empty where only the value is known
 * @param parts of how many readings of shorter periods it was made; 0 where it was read as it is
 */
public record Measurement(BigDecimal value, Map<String, BigDecimal> inputs, int parts) {

    public Measurement {
        inputs = inputs.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    public Measurement(BigDecimal value, Map<String, BigDecimal> inputs) {
        this(value, inputs, 0);
    }

    Measurement madeOf(int count) {
        return new Measurement(value, inputs, count);
    }
}
