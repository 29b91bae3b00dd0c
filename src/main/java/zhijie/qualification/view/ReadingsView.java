package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.common.ExpectedException;
import zhijie.exchange.sheets.ReadingSheet;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.PeriodRow;
import zhijie.qualification.PeriodService;
import zhijie.qualification.ReadingEntry;
import zhijie.qualification.ReadingGrid;
import zhijie.qualification.ReadingImport;
import zhijie.qualification.ReadingPlan;
import zhijie.qualification.ReadingService;
import zhijie.qualification.RoleService;
import zhijie.qualification.ScoreService;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableService;
import zhijie.web.Messages;

/** Readings of a role's people in a period: typed into a grid, or brought in by file with a preview. */
@Named
@ViewScoped
public class ReadingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingService readings;

    @Inject
    private PeriodService periods;

    @Inject
    private RoleService roles;

    @Inject
    private TableService tables;

    @Inject
    private ScoreService scores;

    @Inject
    private Messages say;

    private final ArrayList<GridLine> lines = new ArrayList<>();
    private String role;
    private String period;
    private String why;
    private String file;
    private String fileName;
    private ArrayList<ReadingEntryForm> fromFile = new ArrayList<>();
    private transient ReadingGrid grid;
    private transient ReadingPlan plan;
    private transient Map<String, String> titles;

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
        private String text;

        GridCell(String indicator, String input, String text, String label) {
            this.indicator = indicator;
            this.input = input;
            this.text = text;
            this.label = label;
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

    public void open() {
        titles = scored();
        if (role == null || !titles.containsKey(role)) {
            role = titles.isEmpty() ? null : titles.keySet().iterator().next();
        }
        if (period == null || period.isBlank()) {
            period = periods.lastComplete(PeriodKind.MONTH);
        }
        if (role != null) {
            load();
        }
    }

    private Map<String, String> scored() {
        Map<String, String> scored = new LinkedHashMap<>();
        roles.list().stream().filter(row -> row.rows() > 0).forEach(row -> scored.put(row.code(), row.title()));
        return scored;
    }

    private void load() {
        lines.clear();
        try {
            grid = readings.grid(table(), period);
            grid.rows().forEach(row -> lines.add(new GridLine(row, grid.columns())));
        } catch (ExpectedException e) {
            grid = null;
            say.failed(e);
        }
    }

    private TableDetail table() {
        return tables.forScoring(role, null);
    }

    private List<ReadingEntry> entries() {
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

    /** Stores the grid: all of it, or nothing and the reasons line by line. */
    public void save() {
        attempt(entries(), null);
    }

    private void attempt(List<ReadingEntry> entries, String name) {
        try {
            plan = readings.plan(period, entries, zhijie.qualification.ReadingNumber.Place.SAYS_PERCENT);
            if (plan.isRefused()) {
                return;
            }
            plan = readings.applyFromPage(period, entries, why, name);
            say.done("readings.stored", plan.count("ADD"), plan.count("CORRECT"), plan.count("SAME"));
            plan = null;
            why = null;
            file = null;
            fromFile.clear();
            load();
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Shows what a file would do; nothing is stored. */
    public void preview() {
        fromFile.clear();
        try {
            int newline = file == null ? -1 : file.indexOf('\n');
            if (newline < 0) {
                return;
            }
            fileName = file.substring(0, newline);
            byte[] bytes = Base64.getDecoder().decode(file.substring(newline + 1));
            List<ReadingEntry> entries = ReadingSheet.read(fileName, bytes);
            entries.forEach(entry -> fromFile.add(new ReadingEntryForm(entry)));
            plan = readings.plan(period, entries, zhijie.qualification.ReadingNumber.Place.SAYS_PERCENT);
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public void importFile() {
        attempt(fromFile.stream().map(ReadingEntryForm::entry).toList(), fileName);
    }

    public void undo(long importId) {
        try {
            readings.undo(importId);
            say.done("readings.undone");
            load();
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Scores the period anew, for everybody. */
    public void score() {
        try {
            say.done("scores.computed", scores.scorePeriod(period));
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public void closePeriod() {
        try {
            periods.close(period);
            say.done("period.isClosed", period);
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public void reopenPeriod() {
        try {
            periods.reopen(period);
            say.done("period.isOpen", period);
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Reason of a refusal, in words. */
    public String reason(ReadingPlan.Line line) {
        return line.refusal() == null ? "" : say.of(line.refusal());
    }

    public boolean isClosed() {
        return periods.list().stream().anyMatch(row -> row.code().equals(period) && row.closed());
    }

    /** Periods to choose: those with data, and the newest complete month and quarter. */
    public Set<String> getPeriods() {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(periods.lastComplete(PeriodKind.MONTH));
        codes.add(periods.lastComplete(PeriodKind.QUARTER));
        periods.list().stream().map(PeriodRow::code).forEach(codes::add);
        return codes;
    }

    public ReadingGrid getGrid() {
        if (grid == null && role != null) {
            grid = readings.grid(table(), period);
        }
        return grid;
    }

    public Map<String, String> getTitles() {
        if (titles == null) {
            titles = scored();
        }
        return titles;
    }

    public List<ReadingImport.Row> getImports() {
        return readings.imports();
    }

    public boolean isImportable() {
        return plan != null && !plan.isRefused() && !fromFile.isEmpty();
    }

    public ReadingPlan getPlan() {
        return plan;
    }

    public List<GridLine> getLines() {
        return lines;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }
}
