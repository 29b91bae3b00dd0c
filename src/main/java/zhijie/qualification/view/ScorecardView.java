package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import zhijie.common.ExpectedException;
import zhijie.people.CurrentUser;
import zhijie.qualification.AppealService;
import zhijie.qualification.RowScore;
import zhijie.qualification.ScoreDetail;
import zhijie.qualification.ScoreRow;
import zhijie.qualification.ScoreService;
import zhijie.qualification.Sentences;
import zhijie.web.Locales;
import zhijie.web.Messages;

/** A scorecard with its arithmetic, what was corrected, and the person's appeal. */
@Named
@ViewScoped
public class ScorecardView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ScoreService scores;

    @Inject
    private AppealService appeals;

    @Inject
    private CurrentUser user;

    @Inject
    private Locales locales;

    @Inject
    private Messages say;

    private long id;
    private String text;
    private transient ScoreDetail detail;

    /** A row with its sentences. */
    public record Line(String behaviour, String points, String full, List<String> why) {}

    public void open() {
        getDetail();
    }

    public List<Line> getLines() {
        Sentences sentences = new Sentences(locales.current());
        return getDetail().card().rows().stream()
                .map(row -> line(row, sentences))
                .toList();
    }

    private static Line line(RowScore row, Sentences sentences) {
        return new Line(
                row.row().behaviour(),
                row.points().map(Sentences::plain).orElse("—"),
                row.row().points() == null ? "—" : Sentences.plain(row.row().points()),
                row.rules().stream().map(sentences::why).toList());
    }

    public void appeal() {
        try {
            appeals.appeal(id, text);
            say.done("appeal.sent");
            text = null;
            detail = null;
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public boolean isOwn() {
        return getDetail().row().personId().equals(user.get().personId());
    }

    /** The person's other scorecards, newest first. */
    public List<ScoreRow> getHistory() {
        return scores.history(getDetail().row().personId());
    }

    public ScoreDetail getDetail() {
        if (detail == null) {
            detail = scores.get(id);
        }
        return detail;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
