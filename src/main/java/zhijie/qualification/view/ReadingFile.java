package zhijie.qualification.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import zhijie.common.RuleViolationException;
import zhijie.exchange.sheets.ReadingSheet;
import zhijie.qualification.ReadingEntry;
import zhijie.web.ChosenFile;

/** A file of readings between its preview and its import. */
public class ReadingFile implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<ReadingEntryForm> entries = new ArrayList<>();
    private String name;
    private String content;

    /**
     * Reads what the browser handed over.
     *
     * @throws RuleViolationException if it is no sheet of readings
     */
    void read() {
        entries.clear();
        ChosenFile chosen =
                ChosenFile.of(content).orElseThrow(() -> RuleViolationException.at("file", "readings.noSheet"));
        name = chosen.name();
        content = null;
        ReadingSheet.read(name, chosen.bytes()).forEach(entry -> entries.add(new ReadingEntryForm(entry)));
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
