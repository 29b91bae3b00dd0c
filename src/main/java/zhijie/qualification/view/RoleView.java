package zhijie.qualification.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import zhijie.common.ExpectedException;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.qualification.Condition;
import zhijie.qualification.RoleDetail;
import zhijie.qualification.RoleService;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableRef;
import zhijie.qualification.TableService;
import zhijie.qualification.TableStatus;
import zhijie.web.Locales;
import zhijie.web.Messages;

/** A role with its table: HR fills a blank, and the score of a sample person moves. */
@Named
@ViewScoped
public class RoleView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RoleService roles;

    @Inject
    private TableService tables;

    @Inject
    private CurrentUser user;

    @Inject
    private Locales locales;

    @Inject
    private Messages say;

    @Inject
    private Trial trial;

    private String code;
    private Long tableId;
    private long version;
    private TableLines lines;
    private transient RoleDetail detail;
    private transient TableDetail table;

    /** Opens the table that was asked for, else for HR the draft, else the newest that is no draft. */
    public void open() {
        List<TableRef> refs = getDetail().tables();
        tableId = Optional.ofNullable(tableId)
                .or(() -> newest(refs, user.may(Permission.ROLE_EDIT)))
                .or(() -> newest(refs, false))
                .or(() -> refs.stream().findFirst().map(TableRef::id))
                .orElse(null);
        if (tableId != null) {
            TableDetail chosen = tables.get(tableId);
            trial.open(code, chosen.ref().periodKind());
            show(chosen);
        }
    }

    private static Optional<Long> newest(List<TableRef> refs, boolean draft) {
        return refs.stream()
                .filter(ref -> draft == (ref.status() == TableStatus.DRAFT))
                .findFirst()
                .map(TableRef::id);
    }

    private void show(TableDetail shown) {
        table = shown;
        version = shown.version();
        lines = new TableLines(shown, sentences());
        rescore();
    }

    private void rescore() {
        trial.score(tableId);
        lines.score(trial.card(), sentences());
    }

    /** A field was left: what it holds is stored, and everything is scored anew. */
    public void fill(BlankField field) {
        try {
            table = tables.fill(tableId, version, List.of(field.change()));
            version = table.version();
            mark(field, false);
            rescore();
        } catch (ExpectedException e) {
            mark(field, true);
            say.failed(e);
        }
    }

    /** Fields are not drawn anew while one types on, but for the one that was wrong or is right again. */
    private static void mark(BlankField field, boolean wrong) {
        if (field.isWrong() || wrong) {
            FacesContext faces = FacesContext.getCurrentInstance();
            String source = faces.getExternalContext().getRequestParameterMap().get("jakarta.faces.source");
            faces.getPartialViewContext().getRenderIds().add(source);
        }
        field.mark(wrong);
    }

    public void tryAnother() {
        rescore();
    }

    /** Begins a table without rows; the browser goes to it. */
    public void begin() {
        Faces.redirect("/roles/" + code + "/table/" + tables.begin(code).ref().id());
    }

    private Sentences sentences() {
        return new Sentences(locales.current());
    }

    /** The conditions in words, a line each; none where it has none. */
    public List<Condition.Line> getConditions() {
        return getDetail().condition() == null
                ? List.of()
                : getDetail().condition().lines(sentences());
    }

    public boolean isEditable() {
        return tableId != null && getTable().isDraft() && user.may(Permission.ROLE_EDIT);
    }

    public RoleDetail getDetail() {
        if (detail == null) {
            detail = roles.get(code);
        }
        return detail;
    }

    public TableDetail getTable() {
        if (table == null && tableId != null) {
            table = tables.get(tableId);
        }
        return table;
    }

    public TableLines getLines() {
        return lines;
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

    public Long getTableId() {
        return tableId;
    }

    public void setTableId(Long tableId) {
        this.tableId = tableId;
    }
}
