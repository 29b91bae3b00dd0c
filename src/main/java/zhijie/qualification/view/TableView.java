package zhijie.qualification.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;
import zhijie.common.ExpectedException;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableDocument;
import zhijie.qualification.TableService;
import zhijie.qualification.TableService.Change;
import zhijie.qualification.TableService.Choice;
import zhijie.qualification.TableTemplateService;
import zhijie.web.Locales;
import zhijie.web.Messages;

/** A table as a grid: typed, pasted, filled down, undone and done again; each change scores the sample person anew. */
@Named
@ViewScoped
public class TableView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TableService tables;

    @Inject
    private TableTemplateService templates;

    @Inject
    private Locales locales;

    @Inject
    private Messages say;

    @Inject
    private Trial trial;

    private final TableHistory history = new TableHistory();
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

    private void show(TableDetail shown) {
        table = shown;
        version = shown.version();
        grid = new TableGrid(shown, sentences());
        trial.score(id);
    }

    private Sentences sentences() {
        return new Sentences(locales.current());
    }

    /** Stores whatever differs in the grid; what can't stand stays marked in its cell. */
    public void sync() {
        boolean wasMarked = grid.isMarked();
        List<Change> changes = grid.changes(say::failed);
        List<Choice> choices = grid.choices(say::failed);
        if (wasMarked || grid.isMarked()) {
            FacesContext.getCurrentInstance()
                    .getPartialViewContext()
                    .getRenderIds()
                    .add("form:grid");
        }
        if (changes.isEmpty() && choices.isEmpty()) {
            return;
        }
        TableDocument before = TableDocument.of(getTable());
        try {
            table = tables.fill(id, version, changes, choices);
            version = table.version();
            grid.stored(table, sentences());
            trial.score(id);
            history.keep(before);
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Changes the table's rows and rules, and shows it; it can be taken back. */
    public void change(Supplier<TableDetail> work, String done, Object... arguments) {
        TableDocument before = TableDocument.of(getTable());
        if (replace(work)) {
            history.keep(before);
            say.done(done, arguments);
        }
    }

    /** Changes what the table is, not what stands in it; that is not taken back by undo. */
    public void settle(Supplier<TableDetail> work, String done) {
        if (replace(work)) {
            say.done(done);
        }
    }

    private boolean replace(Supplier<TableDetail> work) {
        try {
            show(work.get());
            return true;
        } catch (ExpectedException e) {
            say.failed(e);
            return false;
        }
    }

    /** Takes the last change back. */
    public void undo() {
        history.undo(TableDocument.of(getTable()), this::restored);
    }

    /** Does again what was taken back last. */
    public void redo() {
        history.redo(TableDocument.of(getTable()), this::restored);
    }

    private boolean restored(TableDocument before) {
        return replace(() -> templates.restore(id, version, before));
    }

    /** A new draft with everything of this table; the browser goes to it. */
    public void copy() {
        Faces.redirect("/roles/" + code + "/table/" + tables.copy(id).ref().id());
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

    public boolean isUndoable() {
        return history.isUndoable();
    }

    public boolean isRedoable() {
        return history.isRedoable();
    }

    public TableGrid getGrid() {
        return grid;
    }

    public Trial getTrial() {
        return trial;
    }

    public long getVersion() {
        return version;
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
