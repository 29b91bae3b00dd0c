package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import zhijie.common.ExpectedException;
import zhijie.qualification.ParameterSetService;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableService;
import zhijie.web.Messages;

/** What is done around the grid of a table: rows and rules, how it scores, its life, numbers from elsewhere. */
@Named
@ViewScoped
public class TableToolsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TableView view;

    @Inject
    private TableService tables;

    @Inject
    private ParameterSetService sets;

    @Inject
    private Messages say;

    private TableEdit edit;

    /** Shows the words of the row that is chosen, or nothing for a new one. */
    public void pick() {
        getEdit().pick(view.getTable());
    }

    /** Describes the row that is chosen, or adds one. */
    public void saveRow() {
        TableEdit it = getEdit();
        boolean fresh = it.getTextRow() == null;
        view.change(
                () -> fresh
                        ? tables.addRow(view.getId(), view.getVersion(), it.getBehaviour(), it.getStandard())
                        : tables.describeRow(
                                view.getId(), view.getVersion(), it.getTextRow(), it.getBehaviour(), it.getStandard()),
                fresh ? "table.rowAdded" : "table.rowDescribed");
    }

    public void removeRow(long rowId) {
        view.change(() -> tables.removeRow(view.getId(), view.getVersion(), rowId), "table.rowRemoved");
    }

    public void addRule() {
        TableEdit it = getEdit();
        view.change(
                () -> tables.addRule(
                        view.getId(),
                        view.getVersion(),
                        it.getRowId(),
                        it.getKind(),
                        it.indicatorOrNull(),
                        it.getFinding()),
                "table.ruleAdded");
    }

    public void removeRule(long rowId, long ruleId) {
        view.change(() -> tables.removeRule(view.getId(), view.getVersion(), rowId, ruleId), "table.ruleRemoved");
    }

    /** How it scores: kind of period, bands, the most. */
    public void score() {
        TableEdit it = getEdit();
        view.settle(
                () -> tables.scoreBy(
                        view.getId(),
                        view.getVersion(),
                        it.getScoring().getKind(),
                        it.getScoring().cap(),
                        it.getScoring().bands()),
                "table.scoringKept");
        view.getTrial().open(view.getCode(), view.getTable().ref().periodKind());
        view.tryAnother();
    }

    public void publish() {
        TableEdit it = getEdit();
        view.settle(() -> tables.publish(view.getId(), view.getVersion(), it.getFrom(), it.getTo()), "table.published");
    }

    public void close() {
        view.settle(() -> tables.close(view.getId(), view.getVersion()), "table.closed");
    }

    /** Throws the draft away; the browser goes to its role. */
    public void discard() {
        tables.discard(view.getId(), view.getVersion());
        Faces.getFlash().setKeepMessages(true);
        say.done("table.discarded", view.getTable().ref().number());
        Faces.redirect("/roles/" + view.getCode());
    }

    public void takeOver() {
        view.change(
                () -> tables.takeOver(view.getId(), view.getVersion(), getEdit().older()), "role.takenOver");
    }

    public void saveSet() {
        try {
            boolean known = sets.save(view.getId(), getEdit().getSetTitle());
            say.done(
                    known ? "table.setReplaced" : "table.setSaved",
                    getEdit().getSetTitle().strip());
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public void applySet(long setId) {
        view.change(() -> sets.apply(setId, view.getId(), view.getVersion()), "table.setApplied");
    }

    public void removeSet(long setId) {
        sets.remove(setId);
        say.done("table.setRemoved");
    }

    public void restoreSet(long setId) {
        sets.restore(setId);
        say.done("table.setRestored");
    }

    public TableEdit getEdit() {
        if (edit == null) {
            TableDetail table = view.getTable();
            edit = new TableEdit(table);
        }
        return edit;
    }
}
