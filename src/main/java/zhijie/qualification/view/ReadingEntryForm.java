package zhijie.qualification.view;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import zhijie.qualification.ReadingEntry;

/** A reading of a file between its preview and its import. */
class ReadingEntryForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String person;
    private final String indicator;
    private final String value;
    private final LinkedHashMap<String, String> inputs;

    ReadingEntryForm(ReadingEntry entry) {
        line = entry.line();
        person = entry.person();
        indicator = entry.indicator();
        value = entry.value();
        inputs = new LinkedHashMap<>(entry.inputs());
    }

    ReadingEntry entry() {
        return new ReadingEntry(line, person, indicator, value, Map.copyOf(inputs));
    }
}
