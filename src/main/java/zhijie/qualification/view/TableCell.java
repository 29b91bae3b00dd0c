package zhijie.qualification.view;

import java.io.Serializable;
import java.math.BigDecimal;
import zhijie.common.ExpectedException;
import zhijie.qualification.RowSpec;
import zhijie.qualification.TableService.Change;

/** A cell. One that a rule has no use for can't be typed into. */
public class TableCell implements Serializable {

    private static final long serialVersionUID = 1L;

    private final BlankField field;
    private final boolean needed;
    private BigDecimal stored;

    TableCell(BlankField field, BigDecimal stored, boolean needed) {
        this.field = field;
        this.stored = stored;
        this.needed = needed;
    }

    static TableCell unused() {
        return new TableCell(null, null, false);
    }

    /** Whether something else is written than what is stored; 95, 95.0 and 95 % are the same. */
    boolean isChanged() {
        if (field == null) {
            return false;
        }
        try {
            BigDecimal now = field.number();
            return now == null || stored == null ? now != stored : now.compareTo(stored) != 0;
        } catch (ExpectedException e) {
            return true;
        }
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

    void unmark() {
        if (field != null) {
            field.mark(false);
        }
    }

    void stored(TableCell now) {
        stored = now.stored;
    }

    public boolean isUsed() {
        return field != null;
    }

    public String getStyle() {
        return "cell" + (field.isWrong() ? " wrong" : "") + (needed ? " open" : "");
    }

    public BlankField getField() {
        return field;
    }
}
