package zhijie.qualification;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a reading says: the value in the indicator's unit, rounded to its decimals, and the inputs it was computed from.
 *
 * @param inputs empty where only the value is known
 */
public record Measurement(BigDecimal value, Map<String, BigDecimal> inputs) {

    public Measurement {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }
}
