package zhijie.qualification;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Inputs of a reading as they are stored: a line {@code name=number} each. */
final class Inputs {

    private Inputs() {}

    static String write(Map<String, BigDecimal> inputs) {
        return inputs.isEmpty()
                ? null
                : inputs.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().toPlainString())
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, BigDecimal> read(String stored) {
        if (stored == null) {
            return Map.of();
        }
        Map<String, BigDecimal> inputs = new LinkedHashMap<>();
        int at = 0;
        while (at < stored.length()) {
            int end = stored.indexOf('\n', at);
            int stop = end < 0 ? stored.length() : end;
            int equals = stored.indexOf('=', at);
            inputs.put(stored.substring(at, equals), new BigDecimal(stored.substring(equals + 1, stop)));
            at = stop + 1;
        }
        return inputs;
    }

    /** Inputs as people read them: 完成项数 47，计划项数 50. */
    static String words(Map<String, BigDecimal> inputs) {
        return inputs.entrySet().stream()
                .map(entry -> entry.getKey() + " " + Sentences.plain(entry.getValue()))
                .collect(Collectors.joining("，"));
    }
}
