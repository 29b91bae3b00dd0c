package zhijie.qualification.view;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import zhijie.common.ExpectedException;
import zhijie.qualification.RowSpec;
import zhijie.qualification.TableService.Change;

/** A cell. One that a rule has no use for can't be typed into. */
public class TableCell implements Serializable {

    private static final long serialVersionUID = 1L;

    private final BlankField field;
    private final boolean needed;
    private String stored;

    TableCell(BlankField field, boolean needed) {
        this.field = field;
        this.needed = needed;
        this.stored = field == null ? null : field.getText();
    }

    boolean isChanged() {
        return field != null && !Objects.equals(text(stored), text(field.getText()));
    }

    private static String text(String written) {
        return written == null ? "" : written.strip();
    }

    /** @throws ExpectedException if what is written can't stand here */
    Change check() {
        try {
            Change change = field.change();
            if (change.value() != null) {
                if (change.parameter() == null) {
                    RowSpec.checkWeight(change.value());
                } else {
                    change.parameter().check(change.value());
                }
            }
            field.mark(false);
            return change;
        } catch (ExpectedException e) {
            field.mark(true);
            throw e;
        }
    }

    boolean isWrong() {
        return field != null && field.isWrong();
    }

    void stored(TableCell now) {
        stored = now.stored;
    }

    Change before() {
        BigDecimal value = text(stored).isEmpty() ? null : new BigDecimal(stored);
        return field.to(value);
    }

    public boolean isUsed() {
        return field != null;
    }

    public String getStyle() {
        return "cell" + (field.isWrong() ? " wrong" : "") + (needed && field.isOpen() ? " open" : "");
    }

    public BlankField getField() {
        return field;
    }
}
