package zhijie.qualification.view;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import zhijie.common.ExpectedException;
import zhijie.qualification.Parameter;
import zhijie.qualification.RuleOptions;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableService.Change;

/** The numbers of a table as a grid: a line a rule, a column a parameter; the weight stands in a row's first line. */
public class TableGrid implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Line> lines = new ArrayList<>();
    private final ArrayList<Parameter> parameters = new ArrayList<>();

    /** A rule of a row; a row without rules has a line of its own. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Long rowId;
        private final Long ruleId;
        private final String behaviour;
        private final List<TableCell> cells = new ArrayList<>();
        private final OptionsForm options;
        private String sentence;

        Line(TableDetail.Row row, TableDetail.Rule rule, boolean first, List<Parameter> columns, Sentences say) {
            rowId = row.id();
            ruleId = rule == null ? null : rule.id();
            behaviour = first ? row.spec().behaviour() : "";
            sentence = rule == null ? "" : say.sentence(rule.spec());
            options = rule == null ? null : new OptionsForm(rule.spec().options());
            cells.add(first ? weight(row, say) : new TableCell(null, false));
            for (Parameter parameter : columns) {
                cells.add(cell(row, rule, parameter, say));
            }
        }

        private static TableCell weight(TableDetail.Row row, Sentences say) {
            BigDecimal points = row.spec().points();
            String label = row.spec().behaviour() + " · " + say.text("parameter.WEIGHT");
            return new TableCell(
                    new BlankField(row.id(), null, null, points == null ? "" : Sentences.plain(points), label), true);
        }

        private static TableCell cell(TableDetail.Row row, TableDetail.Rule rule, Parameter parameter, Sentences say) {
            if (rule == null || !rule.spec().kind().knows(parameter)) {
                return new TableCell(null, false);
            }
            BigDecimal value = rule.spec().parameters().get(parameter);
            String label = row.spec().behaviour() + " · " + say.text(parameter.getKey());
            String text = value == null ? "" : Sentences.plain(value);
            return new TableCell(
                    new BlankField(row.id(), rule.id(), parameter, text, label),
                    rule.spec().kind().required().contains(parameter));
        }

        public Long getRowId() {
            return rowId;
        }

        public Long getRuleId() {
            return ruleId;
        }

        public String getBehaviour() {
            return behaviour;
        }

        public List<TableCell> getCells() {
            return cells;
        }

        public String getSentence() {
            return sentence;
        }

        public OptionsForm getOptions() {
            return options;
        }

        RuleOptions options() {
            return options.options();
        }
    }

    TableGrid(TableDetail table, Sentences say) {
        for (Parameter parameter : Parameter.values()) {
            boolean used = table.rows().stream()
                    .flatMap(row -> row.rules().stream())
                    .anyMatch(rule -> rule.spec().kind().knows(parameter));
            if (used) {
                parameters.add(parameter);
            }
        }
        for (TableDetail.Row row : table.rows()) {
            if (row.rules().isEmpty()) {
                lines.add(new Line(row, null, true, parameters, say));
            }
            for (int i = 0; i < row.rules().size(); i++) {
                lines.add(new Line(row, row.rules().get(i), i == 0, parameters, say));
            }
        }
    }

    private List<TableCell> changed() {
        return lines.stream()
                .flatMap(line -> line.cells.stream())
                .filter(TableCell::isChanged)
                .toList();
    }

    /** What was typed and can stand; what can't is marked and told. */
    List<Change> changes(Consumer<ExpectedException> refused) {
        List<Change> changes = new ArrayList<>();
        for (TableCell cell : changed()) {
            try {
                changes.add(cell.check());
            } catch (ExpectedException e) {
                refused.accept(e);
            }
        }
        return changes;
    }

    /** Whether a number is marked that can't stand. */
    boolean isMarked() {
        return lines.stream().flatMap(line -> line.cells.stream()).anyMatch(TableCell::isWrong);
    }

    /** What takes back the changes that were checked and can stand. */
    ArrayList<Change> before() {
        ArrayList<Change> before = new ArrayList<>();
        for (TableCell cell : changed()) {
            if (!cell.isWrong()) {
                before.add(cell.before());
            }
        }
        return before;
    }

    /** What is stored now: cells that are as stored, and the sentences. Cells that were refused keep what was typed. */
    void stored(TableDetail table, Sentences say) {
        TableGrid now = new TableGrid(table, say);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            line.sentence = now.lines.get(i).sentence;
            for (int c = 0; c < line.cells.size(); c++) {
                TableCell cell = line.cells.get(c);
                if (cell.isUsed()) {
                    cell.stored(now.lines.get(i).cells.get(c));
                }
            }
        }
    }

    public List<Line> getLines() {
        return lines;
    }

    /** The parameters that a rule of the table has a use for: the columns after the weight. */
    public List<Parameter> getParameters() {
        return parameters;
    }
}
