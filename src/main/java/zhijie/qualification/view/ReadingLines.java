package zhijie.qualification.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.qualification.ReadingEntry;
import zhijie.qualification.ReadingGrid;
import zhijie.qualification.ReadingPlan;

/** The readings of a period while they are typed: a line a person, a cell an input of an indicator. */
public class ReadingLines implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<GridLine> lines = new ArrayList<>();

    /** A person's line while it is typed. */
    public static class GridLine implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final String name;
        private final List<GridCell> cells = new ArrayList<>();

        GridLine(ReadingGrid.Row row, List<ReadingGrid.Column> columns) {
            code = row.code();
            name = row.name();
            for (int i = 0; i < columns.size(); i++) {
                ReadingGrid.Column column = columns.get(i);
                cells.add(new GridCell(
                        column.indicator().code(),
                        column.input().name(),
                        row.cells().get(i),
                        name + " · " + column.input().name()));
            }
        }

        public String getName() {
            return name;
        }

        public List<GridCell> getCells() {
            return cells;
        }
    }

    /** A cell: an input of an indicator. */
    public static class GridCell implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String indicator;
        private final String input;
        private final String label;
        private final String stored;
        private String text;
        private boolean wrong;

        GridCell(String indicator, String input, String text, String label) {
            this.indicator = indicator;
            this.input = input;
            this.stored = text;
            this.text = text;
            this.label = label;
        }

        public String getStyle() {
            return wrong ? "cell wrong" : "cell";
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

    void show(ReadingGrid grid) {
        lines.clear();
        if (grid != null) {
            grid.rows().forEach(row -> lines.add(new GridLine(row, grid.columns())));
        }
    }

    /** What is typed: an entry for each person and indicator, numbered by line. */
    List<ReadingEntry> entries() {
        List<ReadingEntry> entries = new ArrayList<>();
        int number = 0;
        for (GridLine line : lines) {
            number++;
            Map<String, Map<String, String>> byIndicator = new LinkedHashMap<>();
            line.cells.forEach(cell -> byIndicator
                    .computeIfAbsent(cell.indicator, key -> new LinkedHashMap<>())
                    .put(cell.input, cell.text));
            for (Map.Entry<String, Map<String, String>> entry : byIndicator.entrySet()) {
                entries.add(new ReadingEntry(number, line.code, entry.getKey(), null, entry.getValue()));
            }
        }
        return entries;
    }

    /** Whether something was typed that isn't saved. */
    boolean isChanged() {
        return lines.stream()
                .flatMap(line -> line.cells.stream())
                .anyMatch(cell -> !cell.stored.equals(cell.text == null ? "" : cell.text.strip()));
    }

    /** Marks the cells of the lines that a plan refuses. */
    void mark(ReadingPlan plan) {
        for (int i = 0; i < lines.size(); i++) {
            for (GridCell cell : lines.get(i).cells) {
                cell.wrong = plan.refuses(i + 1, cell.indicator, cell.input);
            }
        }
    }

    public List<GridLine> getLines() {
        return lines;
    }
}
