package zhijie.qualification;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A reading as it is given, before anything is checked: by grid, file or program.
 *
 * @param line where it stands in what was given, from 1
 * @param value the value as written, or null if inputs are given
 * @param inputs inputs as written, by name; empty if the value is given
 */
public record ReadingEntry(int line, String person, String indicator, String value, Map<String, String> inputs) {

    public ReadingEntry {
        inputs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /** Whether nothing at all is given; such an entry is left out. */
    public boolean isEmpty() {
        return (value == null || value.isBlank()) && inputs.values().stream().allMatch(v -> v == null || v.isBlank());
    }
}
