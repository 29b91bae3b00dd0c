package zhijie.qualification;

import java.math.BigDecimal;
import java.util.List;

/**
 * A qualification table 任职资格表 as the calculator takes it.
 *
 * @param cap the most that the table scores, bonus included
 */
public record TableSpec(String code, BigDecimal cap, List<RowSpec> rows) {

    /** What a table scores at most where nothing else is said. */
    public static final BigDecimal FULL = new BigDecimal("100");

    public TableSpec {
        rows = List.copyOf(rows);
        if (cap.signum() <= 0) {
            throw new IllegalArgumentException("cap " + cap);
        }
    }

    /** Blanks that are still open; there is no total before it is 0. */
    public int blankCount() {
        return rows.stream().mapToInt(RowSpec::blankCount).sum();
    }
}
