package zhijie.qualification.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import zhijie.common.ExpectedException;
import zhijie.qualification.ParameterSetService;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableService;
import zhijie.qualification.TableService.Change;
import zhijie.web.Locales;
import zhijie.web.Messages;

/** A table as a grid of numbers: typed, pasted, filled down, undone; each change scores the sample person anew. */
@Named
@ViewScoped
public class TableView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TableService tables;

    @Inject
    private ParameterSetService sets;

    @Inject
    private Locales locales;

    @Inject
    private Messages say;

    @Inject
    private Trial trial;

    private final TableEdit edit = new TableEdit();
    private final Deque<ArrayList<Change>> undo = new ArrayDeque<>();
    private String code;
    private long id;
    private long version;
    private TableGrid grid;
    private transient TableDetail table;

    public void open() {
        TableDetail opened = tables.get(id);
        trial.open(code, opened.ref().periodKind());
        show(opened);
    }

    /** Another shape of the table: what was undoable before has no place in it. */
    private void show(TableDetail shown) {
        undo.clear();
        table = shown;
        version = shown.version();
        grid = new TableGrid(shown, new Sentences(locales.current()));
        edit.span(shown);
        trial.score(id);
    }

    /** Stores whatever differs in the grid; a number that can't stand stays marked in its cell. */
    public void sync() {
        boolean wasMarked = grid.isMarked();
        List<Change> changes = grid.changes(say::failed);
        ArrayList<Change> before = grid.before();
        if (wasMarked || grid.isMarked()) {
            FacesContext.getCurrentInstance()
                    .getPartialViewContext()
                    .getRenderIds()
                    .add("form:grid");
        }
        if (!changes.isEmpty() && store(changes)) {
            undo.push(before);
        }
    }

    /** Takes the last change back. */
    public void undo() {
        if (!undo.isEmpty() && store(undo.peek())) {
            undo.pop();
            grid = new TableGrid(table, new Sentences(locales.current()));
        }
    }

    private boolean store(List<Change> changes) {
        try {
            table = tables.fill(id, version, changes);
            version = table.version();
            grid.stored(table, new Sentences(locales.current()));
            trial.score(id);
            return true;
        } catch (ExpectedException e) {
            say.failed(e);
            return false;
        }
    }

    private void attempt(Supplier<TableDetail> work, String done, Object... arguments) {
        try {
            show(work.get());
            say.done(done, arguments);
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public void addRow() {
        attempt(() -> tables.addRow(id, version, edit.getBehaviour(), edit.getStandard()), "table.rowAdded");
    }

    public void removeRow(long rowId) {
        attempt(() -> tables.removeRow(id, version, rowId), "table.rowRemoved");
    }

    public void addRule() {
        attempt(
                () -> tables.addRule(
                        id, version, edit.getRowId(), edit.getKind(), edit.indicatorOrNull(), edit.findingOrNull()),
                "table.ruleAdded");
    }

    public void removeRule(long rowId, long ruleId) {
        attempt(() -> tables.removeRule(id, version, rowId, ruleId), "table.ruleRemoved");
    }

    public void choose(TableGrid.Line line) {
        attempt(
                () -> tables.choose(id, version, line.getRowId(), line.getRuleId(), line.options()),
                "table.optionsKept");
    }

    public void publish() {
        attempt(() -> tables.publish(id, version, edit.getFrom(), edit.getTo()), "table.published");
    }

    public void close() {
        attempt(() -> tables.close(id, version), "table.closed");
    }

    public void takeOver() {
        attempt(() -> tables.takeOver(id, version, edit.older()), "role.takenOver");
    }

    public void saveSet() {
        attempt(
                () -> {
                    sets.save(id, edit.setTitle());
                    return getTable();
                },
                "table.setSaved",
                edit.getSetTitle());
    }

    public void applySet(long setId) {
        attempt(() -> sets.apply(setId, id, version), "table.setApplied");
    }

    public void removeSet(long setId) {
        sets.remove(setId);
        say.done("table.setRemoved");
    }

    /** A new draft with everything of this table; the browser goes to it. */
    public String copy() {
        TableDetail copy = tables.copy(id);
        return "/qualification/table.xhtml?faces-redirect=true&code=" + code + "&id="
                + copy.ref().id();
    }

    public void tryAnother() {
        trial.score(id);
    }

    public TableDetail getTable() {
        if (table == null) {
            table = tables.get(id);
        }
        return table;
    }

    public boolean isEditable() {
        return getTable().isDraft();
    }

    public TableGrid getGrid() {
        return grid;
    }

    public TableEdit getEdit() {
        return edit;
    }

    public Trial getTrial() {
        return trial;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
