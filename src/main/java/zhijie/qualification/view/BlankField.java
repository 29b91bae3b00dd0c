package zhijie.qualification.view;

import java.io.Serializable;
import java.math.BigDecimal;
import zhijie.common.RuleViolationException;
import zhijie.qualification.Parameter;
import zhijie.qualification.ReadingNumber;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableService;
import zhijie.qualification.Unit;

/** A blank of a table as a field: what is written in it, and where it belongs. Without a rule it is a row's weight. */
public class BlankField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long rowId;
    private final Long ruleId;
    private final Parameter parameter;
    private final String label;
    private final Unit unit;
    private String text;
    private boolean wrong;

    /** A rule's blank. */
    BlankField(Long rowId, TableDetail.Rule rule, Parameter parameter, String label) {
        this.rowId = rowId;
        this.ruleId = rule.id();
        this.parameter = parameter;
        this.unit = rule.spec().unitOf(parameter);
        this.text = written(rule.spec().parameters().get(parameter));
        this.label = label;
    }

    /** A row's weight. */
    BlankField(TableDetail.Row row, Sentences say) {
        this.rowId = row.id();
        this.ruleId = null;
        this.parameter = null;
        this.unit = Unit.YUAN;
        this.text = written(row.spec().points());
        this.label = row.spec().behaviour() + " · " + say.text("parameter.WEIGHT");
    }

    private static String written(BigDecimal number) {
        return number == null ? "" : Sentences.plain(number);
    }

    /** @throws RuleViolationException if what is written is no number */
    TableService.Change change() {
        return new TableService.Change(rowId, ruleId, parameter, number());
    }

    /**
     * The number written here; null while the blank is open. The rule's sentence says where a percentage is asked for.
     *
     * @throws RuleViolationException if what is written is no number
     */
    BigDecimal number() {
        return isOpen() ? null : ReadingNumber.parse("blank", text, unit, ReadingNumber.Place.SAYS_PERCENT);
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
