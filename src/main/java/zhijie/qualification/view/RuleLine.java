package zhijie.qualification.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import zhijie.qualification.IndicatorSpec;
import zhijie.qualification.RuleSpec;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;

/** A rule on the page: its sentence with a field for each blank. */
public class RuleLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Part> parts = new ArrayList<>();
    private final String formula;

    /** Words, or a field. */
    public record Part(String words, BlankField field) implements Serializable {

        public boolean isBlank() {
            return field != null;
        }
    }

    RuleLine(TableDetail.Row row, TableDetail.Rule rule, Sentences say) {
        RuleSpec spec = rule.spec();
        for (Sentences.Piece piece : say.pieces(spec)) {
            if (piece.isBlank()) {
                String label = row.spec().behaviour() + " · "
                        + (spec.indicator() == null
                                ? spec.finding()
                                : spec.indicator().title()) + " · "
                        + say.text(piece.parameter().getKey());
                parts.add(new Part(null, new BlankField(row.id(), rule, piece.parameter(), label)));
            } else {
                parts.add(new Part(piece.text(), null));
            }
        }
        IndicatorSpec indicator = spec.indicator();
        formula = indicator == null || indicator.formula().isPlainInput()
                ? null
                : indicator.title() + " = "
                        + Sentences.symbols(indicator.formula().text());
    }

    public List<Part> getParts() {
        return parts;
    }

    /** The indicator's formula, or null where there is nothing to compute. */
    public String getFormula() {
        return formula;
    }
}
