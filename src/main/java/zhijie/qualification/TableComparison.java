package zhijie.qualification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What differs between two versions of a table, in words: how it scores, then row by row what came and went, its texts,
 * its weight, and rule by rule its numbers, or the whole sentence where the rule became another. Pure.
 */
public final class TableComparison {

    private final Sentences say;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A difference.
     *
     * @param row key behaviour of the row; empty for the table itself
     * @param before a dash where there was nothing
     */
    public record Line(String row, String what, String before, String after) {}

    private TableComparison(Sentences say) {
        this.say = say;
    }

    public static List<Line> of(TableDetail before, TableDetail after, Sentences say) {
        TableComparison it = new TableComparison(say);
        it.scoring(before, after);
        Set<String> codes = new LinkedHashSet<>();
        after.spec().rows().forEach(row -> codes.add(row.code()));
        before.spec().rows().forEach(row -> codes.add(row.code()));
        codes.forEach(code -> it.rows(row(before, code), row(after, code)));
        return it.lines;
    }

    private static RowSpec row(TableDetail table, String code) {
        return table.spec().rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private void scoring(TableDetail before, TableDetail after) {
        text(
                "",
                "table.periodKind",
                say.text(before.ref().periodKind().getKey()),
                say.text(after.ref().periodKind().getKey()));
        number("", "table.most", before.spec().cap(), after.spec().cap());
        band(Band.EXCELLENT, before, after, Bands::excellentFrom);
        band(Band.GOOD, before, after, Bands::goodFrom);
        band(Band.PASSED, before, after, Bands::passedFrom);
    }

    private void band(Band band, TableDetail before, TableDetail after, Function<Bands, BigDecimal> from) {
        number("", band.getKey(), from.apply(before.bands()), from.apply(after.bands()));
    }

    private void rows(RowSpec before, RowSpec after) {
        if (before == null || after == null) {
            String name = before == null ? after.behaviour() : before.behaviour();
            text(name, "table.wholeRow", before == null ? null : whole(before), after == null ? null : whole(after));
            return;
        }
        String name = after.behaviour();
        text(name, "table.behaviour", before.behaviour(), after.behaviour());
        text(name, "table.standard", before.standard(), after.standard());
        number(name, "parameter.WEIGHT", before.points(), after.points());
        for (int i = 0; i < Math.max(before.rules().size(), after.rules().size()); i++) {
            rules(name, rule(before, i), rule(after, i));
        }
    }

    private String whole(RowSpec row) {
        return row.points() == null
                ? row.behaviour()
                : row.behaviour() + "（" + say.text("parameter.WEIGHT") + " " + Sentences.plain(row.points()) + "）";
    }

    private static RuleSpec rule(RowSpec row, int index) {
        return index < row.rules().size() ? row.rules().get(index) : null;
    }

    private void rules(String row, RuleSpec before, RuleSpec after) {
        if (isSameRule(before, after)) {
            for (Parameter parameter : Parameter.values()) {
                Map<Parameter, BigDecimal> now = after.parameters();
                number(row, parameter.getKey(), before.parameters().get(parameter), now.get(parameter));
            }
        } else {
            text(
                    row,
                    "table.rules",
                    before == null ? null : say.sentence(before),
                    after == null ? null : say.sentence(after));
        }
    }

    /** Whether only numbers can differ. */
    private static boolean isSameRule(RuleSpec before, RuleSpec after) {
        return before != null
                && after != null
                && before.kind() == after.kind()
                && Objects.equals(code(before), code(after))
                && Objects.equals(before.finding(), after.finding())
                && before.options().equals(after.options());
    }

    private static String code(RuleSpec rule) {
        return rule.indicator() == null ? null : rule.indicator().code();
    }

    private void number(String row, String what, BigDecimal before, BigDecimal after) {
        text(row, what, before == null ? null : Sentences.plain(before), after == null ? null : Sentences.plain(after));
    }

    private void text(String row, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            lines.add(new Line(row, say.text(what), Objects.toString(before, "—"), Objects.toString(after, "—")));
        }
    }
}
