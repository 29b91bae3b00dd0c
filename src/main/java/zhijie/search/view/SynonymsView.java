package zhijie.search.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zhijie.search.SearchEditingService;
import zhijie.search.SearchResult;
import zhijie.search.SearchService;
import zhijie.search.SynonymRow;
import zhijie.search.Synonyms;
import zhijie.web.Messages;

/** The editor of synonyms: a group at a time, with a preview of what a query would answer after saving. */
@Named
@ViewScoped
public class SynonymsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SearchEditingService editing;

    @Inject
    private transient SearchService search;

    @Inject
    private transient Messages messages;

    private String filter;
    private Long id;
    private long version;
    private String words;
    private boolean oneWay;
    private String note;
    private String trial;
    private boolean open;
    private transient List<SearchResult.Hit> before;
    private transient List<SearchResult.Hit> after;

    public List<SynonymRow> getRows() {
        return editing.synonyms().stream()
                .filter(row -> filter == null || row.line().contains(filter.strip()))
                .toList();
    }

    public void add() {
        take(new SynonymRow(null, 0, List.of(), false, null));
    }

    public void edit(SynonymRow row) {
        take(row);
    }

    private void take(SynonymRow row) {
        id = row.id();
        version = row.version();
        words = row.line();
        oneWay = row.oneWay();
        note = row.note();
        trial = row.words().isEmpty() ? null : row.words().get(0);
        open = true;
        before = null;
        after = null;
    }

    public void cancel() {
        open = false;
    }

    private SynonymRow edited() {
        List<String> list = words == null ? List.of() : Arrays.asList(words.split("[、,，;；\\n]+"));
        return new SynonymRow(id, version, list, oneWay, note);
    }

    public void save() {
        editing.save(edited());
        messages.done("words.saved");
        open = false;
    }

    public void remove(SynonymRow row) {
        editing.removeSynonyms(row.id());
        messages.done("words.removed", row.line());
        open = false;
    }

    /** Asks the trial query with the groups as they are, and as they would be. */
    public void preview() {
        List<Synonyms.Group> now = new ArrayList<>();
        List<Synonyms.Group> then = new ArrayList<>();
        for (SynonymRow row : editing.synonyms()) {
            Synonyms.Group group = new Synonyms.Group(row.words(), row.oneWay());
            now.add(group);
            if (!row.id().equals(id)) {
                then.add(group);
            }
        }
        SynonymRow row = edited();
        then.add(new Synonyms.Group(row.words(), row.oneWay()));
        before = search.preview(trial == null ? "" : trial, now);
        after = search.preview(trial == null ? "" : trial, then);
    }

    /** Whether saving would change the first hits of the trial query. */
    public boolean isChanging() {
        return before != null
                && !before.stream()
                        .map(SearchResult.Hit::key)
                        .toList()
                        .equals(after.stream().map(SearchResult.Hit::key).toList());
    }

    public List<SearchResult.Hit> getBefore() {
        return before;
    }

    public List<SearchResult.Hit> getAfter() {
        return after;
    }

    public boolean isOpen() {
        return open;
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isOneWay() {
        return oneWay;
    }

    public void setOneWay(boolean oneWay) {
        this.oneWay = oneWay;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getTrial() {
        return trial;
    }

    public void setTrial(String trial) {
        this.trial = trial;
    }
}
