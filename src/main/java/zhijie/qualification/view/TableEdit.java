package zhijie.qualification.view;

import java.io.Serializable;
import java.time.LocalDate;
import zhijie.common.RuleViolationException;
import zhijie.qualification.RowSpec;
import zhijie.qualification.RuleKind;
import zhijie.qualification.TableDetail;

/** What is typed around the grid: a new row or rule, a span of days, a version to compare with, a set's name. */
public class TableEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ScoringForm scoring;
    private Long textRow;
    private String behaviour;
    private String standard;
    private Long rowId;
    private RuleKind kind = RuleKind.BELOW_TARGET_DEDUCTS;
    private String indicator;
    private String finding;
    private LocalDate from;
    private LocalDate to;
    private Long older;
    private String setTitle;

    TableEdit(TableDetail table) {
        from = table.ref().validFrom();
        to = table.ref().validTo();
        rowId = table.rows().isEmpty() ? null : table.rows().get(0).id();
        scoring = new ScoringForm(table);
    }

    /** Takes the words of the row that is chosen. */
    void pick(TableDetail table) {
        RowSpec row = table.rows().stream()
                .filter(found -> found.id().equals(textRow))
                .findFirst()
                .map(TableDetail.Row::spec)
                .orElse(null);
        behaviour = row == null ? null : row.behaviour();
        standard = row == null ? null : row.standard();
    }

    String indicatorOrNull() {
        return kind.needsIndicator() && indicator != null && !indicator.isBlank() ? indicator : null;
    }

    /** @throws RuleViolationException if no version is chosen */
    long older() {
        if (older == null) {
            throw RuleViolationException.at("older", "table.chooseOlder");
        }
        return older;
    }

    public ScoringForm getScoring() {
        return scoring;
    }

    public Long getTextRow() {
        return textRow;
    }

    public void setTextRow(Long textRow) {
        this.textRow = textRow;
    }

    public String getBehaviour() {
        return behaviour;
    }

    public void setBehaviour(String behaviour) {
        this.behaviour = behaviour;
    }

    public String getStandard() {
        return standard;
    }

    public void setStandard(String standard) {
        this.standard = standard;
    }

    public Long getRowId() {
        return rowId;
    }

    public void setRowId(Long rowId) {
        this.rowId = rowId;
    }

    public RuleKind getKind() {
        return kind;
    }

    public void setKind(RuleKind kind) {
        this.kind = kind;
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Long getOlder() {
        return older;
    }

    public void setOlder(Long older) {
        this.older = older;
    }

    public String getSetTitle() {
        return setTitle;
    }

    public void setSetTitle(String setTitle) {
        this.setTitle = setTitle;
    }
}
