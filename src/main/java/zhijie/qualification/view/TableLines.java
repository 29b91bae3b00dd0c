package zhijie.qualification.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhijie.qualification.RowScore;
import zhijie.qualification.Scorecard;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;

/** The rows of a table on a page: words, fields, and the live score of a sample person beside them. */
public class TableLines implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Line> lines = new ArrayList<>();

    /** A row. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Long rowId;
        private final String behaviour;
        private final String standard;
        private final String reconstructed;
        private final BlankField weight;
        private final List<RuleLine> rules;
        private String points = "—";
        private List<String> why = List.of();

        Line(TableDetail.Row row, Sentences say) {
            rowId = row.id();
            behaviour = row.spec().behaviour();
            standard = row.spec().standard();
            reconstructed = row.reconstructed();
            weight = new BlankField(row, say);
            rules = row.rules().stream()
                    .map(rule -> new RuleLine(row, rule, say))
                    .toList();
        }

        void score(RowScore score, Sentences say) {
            points = score.points().map(Sentences::plain).orElse("—");
            why = score.rules().stream().map(say::why).toList();
        }

        public Long getRowId() {
            return rowId;
        }

        public String getBehaviour() {
            return behaviour;
        }

        public String getStandard() {
            return standard;
        }

        public String getReconstructed() {
            return reconstructed;
        }

        public BlankField getWeight() {
            return weight;
        }

        public List<RuleLine> getRules() {
            return rules;
        }

        public String getPoints() {
            return points;
        }

        public List<String> getWhy() {
            return why;
        }
    }

    TableLines(TableDetail table, Sentences say) {
        table.rows().forEach(row -> lines.add(new Line(row, say)));
    }

    void score(Optional<Scorecard> card, Sentences say) {
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            card.ifPresent(it -> lines.get(index).score(it.rows().get(index), say));
        }
    }

    public List<Line> getLines() {
        return lines;
    }
}
