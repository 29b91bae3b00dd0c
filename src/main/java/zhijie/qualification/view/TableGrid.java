package zhijie.qualification.view;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import zhijie.common.ExpectedException;
import zhijie.qualification.Parameter;
import zhijie.qualification.Sentences;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableService.Change;

/** The numbers of a table as a grid: a line a rule, a column a parameter; the weight stands in a row's first line. */
public class TableGrid implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Line> lines = new ArrayList<>();

    /** A cell. One that a rule has no use for can't be typed into. */
    public static class Cell implements Serializable {

        private static final long serialVersionUID = 1L;

        private final BlankField field;
        private final boolean needed;
        private String stored;

        Cell(BlankField field, boolean needed) {
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
                if (change.value() != null && change.parameter() != null) {
                    change.parameter().check(change.value());
                }
                field.mark(false);
                return change;
            } catch (ExpectedException e) {
                field.mark(true);
                throw e;
            }
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

    /** A rule of a row; a row without rules has a line of its own. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Long rowId;
        private final Long ruleId;
        private final String behaviour;
        private final List<Cell> cells = new ArrayList<>();
        private final OptionsForm options;
        private String sentence;

        Line(TableDetail.Row row, TableDetail.Rule rule, boolean first, Sentences say) {
            rowId = row.id();
            ruleId = rule == null ? null : rule.id();
            behaviour = first ? row.spec().behaviour() : "";
            sentence = rule == null ? "" : say.sentence(rule.spec());
            options = rule == null ? null : new OptionsForm(rule.spec().options());
            cells.add(first ? weight(row, say) : new Cell(null, false));
            for (Parameter parameter : Parameter.values()) {
                cells.add(cell(row, rule, parameter, say));
            }
        }

        private static Cell weight(TableDetail.Row row, Sentences say) {
            BigDecimal points = row.spec().points();
            String label = row.spec().behaviour() + " · " + say.text("parameter.WEIGHT");
            return new Cell(
                    new BlankField(row.id(), null, null, points == null ? "" : Sentences.plain(points), label), true);
        }

        private static Cell cell(TableDetail.Row row, TableDetail.Rule rule, Parameter parameter, Sentences say) {
            if (rule == null || !rule.spec().kind().knows(parameter)) {
                return new Cell(null, false);
            }
            BigDecimal value = rule.spec().parameters().get(parameter);
            String label = row.spec().behaviour() + " · " + say.text(parameter.getKey());
            String text = value == null ? "" : Sentences.plain(value);
            return new Cell(
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

        public List<Cell> getCells() {
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
        for (TableDetail.Row row : table.rows()) {
            if (row.rules().isEmpty()) {
                lines.add(new Line(row, null, true, say));
            }
            for (int i = 0; i < row.rules().size(); i++) {
                lines.add(new Line(row, row.rules().get(i), i == 0, say));
            }
        }
    }

    List<Cell> changed() {
        return lines.stream()
                .flatMap(line -> line.cells.stream())
                .filter(Cell::isChanged)
                .toList();
    }

    /** What is stored now: cells that are as stored, and the sentences. Cells that were refused keep what was typed. */
    void stored(TableDetail table, Sentences say) {
        TableGrid now = new TableGrid(table, say);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            line.sentence = now.lines.get(i).sentence;
            for (int c = 0; c < line.cells.size(); c++) {
                Cell cell = line.cells.get(c);
                if (cell.field != null) {
                    cell.stored = now.lines.get(i).cells.get(c).stored;
                }
            }
        }
    }

    public List<Line> getLines() {
        return lines;
    }

    public Parameter[] getParameters() {
        return Parameter.values();
    }
}
