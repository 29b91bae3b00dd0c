package zhijie.qualification.view;

import java.io.Serializable;
import java.math.BigDecimal;
import zhijie.common.RuleViolationException;
import zhijie.qualification.Parameter;
import zhijie.qualification.ReadingNumber;
import zhijie.qualification.TableService;
import zhijie.qualification.Unit;

/** A blank of a table as a field: what is written in it, and where it belongs. Without a rule it is a row's weight. */
public class BlankField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long rowId;
    private final Long ruleId;
    private final Parameter parameter;
    private final String label;
    private String text;
    private boolean wrong;

    BlankField(Long rowId, Long ruleId, Parameter parameter, String text, String label) {
        this.rowId = rowId;
        this.ruleId = ruleId;
        this.parameter = parameter;
        this.text = text;
        this.label = label;
    }

    /** @throws RuleViolationException if what is written is no number */
    TableService.Change change() {
        // Targets and limits may be below zero, so the unit that allows it; the table checks the rest.
        BigDecimal value =
                isOpen() ? null : ReadingNumber.parse("blank", text, Unit.YUAN, ReadingNumber.Place.SAYS_NOTHING);
        return new TableService.Change(rowId, ruleId, parameter, value);
    }

    /** A change that puts this number here, or opens the blank with null. */
    TableService.Change to(BigDecimal value) {
        return new TableService.Change(rowId, ruleId, parameter, value);
    }

    public boolean isOpen() {
        return text == null || text.isBlank();
    }

    public String getStyle() {
        return "blank" + (wrong ? " wrong" : "") + (isOpen() ? " empty" : "");
    }

    void mark(boolean isWrong) {
        wrong = isWrong;
    }

    public boolean isWrong() {
        return wrong;
    }

    public String getLabel() {
        return label;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
