package zhijie.qualification.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import zhijie.common.ExpectedException;
import zhijie.qualification.Parameter;
import zhijie.qualification.RuleOptions;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableService.Change;
import zhijie.qualification.TableService.Choice;

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
        private final String label;
        private final List<TableCell> cells = new ArrayList<>();
        private final OptionsForm options;
        private String sentence;

        Line(TableDetail.Row row, TableDetail.Rule rule, boolean first, List<Parameter> columns, Sentences say) {
            rowId = row.id();
            ruleId = rule == null ? null : rule.id();
            behaviour = first ? row.spec().behaviour() : "";
            label = row.spec().behaviour();
            sentence = rule == null ? "" : say.sentence(rule.spec());
            options = rule == null
                    ? null
                    : new OptionsForm(rule.spec().options(), rule.spec().kind().hasSteps());
            cells.add(first ? new TableCell(new BlankField(row, say), row.spec().points(), true) : TableCell.unused());
            for (Parameter parameter : columns) {
                cells.add(cell(row, rule, parameter, say));
            }
        }

        private static TableCell cell(TableDetail.Row row, TableDetail.Rule rule, Parameter parameter, Sentences say) {
            if (rule == null || !rule.spec().kind().knows(parameter)) {
                return TableCell.unused();
            }
            String label = row.spec().behaviour() + " · " + say.text(parameter.getKey());
            return new TableCell(
                    new BlankField(row.id(), rule, parameter, label),
                    rule.spec().parameters().get(parameter),
                    rule.spec().kind().required().contains(parameter));
        }

        private void stored(Line now) {
            sentence = now.sentence;
            for (int c = 0; c < cells.size(); c++) {
                cells.get(c).stored(now.cells.get(c));
            }
            if (options != null) {
                options.stored(now.options);
            }
        }

        private boolean isMarked() {
            return cells.stream().anyMatch(TableCell::isWrong) || (options != null && options.isWrong());
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

        public String getLabel() {
            return label;
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

    /** Numbers that were typed and can stand; what can't is marked and told. */
    List<Change> changes(Consumer<ExpectedException> refused) {
        List<Change> changes = new ArrayList<>();
        for (TableCell cell :
                lines.stream().flatMap(line -> line.cells.stream()).toList()) {
            if (!cell.isChanged()) {
                cell.unmark();
                continue;
            }
            try {
                changes.add(cell.check());
            } catch (ExpectedException e) {
                refused.accept(e);
            }
        }
        return changes;
    }

    /** Options that were chosen and can stand; what can't is marked and told. */
    List<Choice> choices(Consumer<ExpectedException> refused) {
        List<Choice> choices = new ArrayList<>();
        for (Line line :
                lines.stream().filter(line -> Objects.nonNull(line.options)).toList()) {
            if (!line.options.isChanged()) {
                line.options.unmark();
                continue;
            }
            try {
                RuleOptions options = line.options.check();
                choices.add(new Choice(line.rowId, line.ruleId, options));
            } catch (ExpectedException e) {
                refused.accept(e);
            }
        }
        return choices;
    }

    /** Whether something is marked that can't stand. */
    boolean isMarked() {
        return lines.stream().anyMatch(Line::isMarked);
    }

    /** What is stored now: cells that are as stored, and the sentences. Cells that were refused keep what was typed. */
    void stored(TableDetail table, Sentences say) {
        TableGrid now = new TableGrid(table, say);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).stored(now.lines.get(i));
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
