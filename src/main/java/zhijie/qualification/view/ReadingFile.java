package zhijie.qualification.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import zhijie.common.RuleViolationException;
import zhijie.exchange.sheets.ReadingSheet;
import zhijie.qualification.ReadingEntry;

/** A file of readings between its preview and its import. */
public class ReadingFile implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<ReadingEntryForm> entries = new ArrayList<>();
    private String name;
    private String content;

    /**
     * Reads what the browser handed over: the name, a bar, and the content in Base64.
     *
     * @throws RuleViolationException if it is no sheet of readings
     */
    void read() {
        entries.clear();
        int bar = content == null ? -1 : content.lastIndexOf('|');
        if (bar < 0) {
            throw RuleViolationException.at("file", "readings.noSheet");
        }
        name = content.substring(0, bar);
        byte[] bytes = Base64.getDecoder().decode(content.substring(bar + 1).strip());
        content = null;
        ReadingSheet.read(name, bytes).forEach(entry -> entries.add(new ReadingEntryForm(entry)));
    }

    void clear() {
        entries.clear();
        name = null;
        content = null;
    }

    List<ReadingEntry> entries() {
        return entries.stream().map(ReadingEntryForm::entry).toList();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public String getName() {
        return name;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
