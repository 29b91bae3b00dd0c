package zhijie.search.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zhijie.search.DocumentKey;
import zhijie.search.PinRow;
import zhijie.search.SearchEditingService;
import zhijie.search.SearchRequest;
import zhijie.search.SearchResult;
import zhijie.search.SearchService;
import zhijie.web.Messages;

/** The editor of pinned answers: a wording, the answer found by searching, and the last day. */
@Named
@ViewScoped
public class PinsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    @Inject
    private transient SearchEditingService editing;

    @Inject
    private transient SearchService search;

    @Inject
    private transient Messages messages;

    private String wording;
    private String text;
    private LocalDate until;
    private transient List<SearchResult.Hit> hits;

    public List<PinRow> getRows() {
        return editing.pins();
    }

    public void find() {
        hits = search.search(new SearchRequest(text, Map.of(), 0, SHOWN))
                .result()
                .hits();
    }

    public void pin(String type, long id) {
        editing.pin(wording == null ? "" : wording, new DocumentKey(type, id), until);
        messages.done("pins.saved");
        hits = null;
    }

    public void unpin(long id) {
        editing.unpin(id);
    }

    public List<SearchResult.Hit> getHits() {
        return hits == null ? List.of() : hits;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
