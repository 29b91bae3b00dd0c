package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import zhijie.common.ExpectedException;
import zhijie.common.RuleViolationException;
import zhijie.qualification.ReadingEntry;
import zhijie.qualification.ReadingGrid;
import zhijie.qualification.ReadingImport;
import zhijie.qualification.ReadingNumber;
import zhijie.qualification.ReadingPlan;
import zhijie.qualification.ReadingService;
import zhijie.qualification.RoleService;
import zhijie.qualification.ScoreService;
import zhijie.web.Messages;

/** Readings of a role's people in a period: typed into a grid, or brought in by file with a preview. */
@Named
@ViewScoped
public class ReadingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingService readings;

    @Inject
    private RoleService roles;

    @Inject
    private PeriodsView periods;

    @Inject
    private ScoreService scores;

    @Inject
    private Messages say;

    private final ReadingLines lines = new ReadingLines();
    private final ReadingFile file = new ReadingFile();
    private String role;
    private String period;
    private String why;
    private transient ReadingGrid grid;
    private transient ReadingPlan plan;
    private transient Map<String, String> titles;

    public void open() {
        if (!getTitles().containsKey(role)) {
            role = getTitles().keySet().stream().findFirst().orElse(null);
        }
        if (period == null || period.isBlank()) {
            period = periods.usual();
        }
        load();
    }

    private void load() {
        grid = null;
        try {
            lines.show(getGrid());
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Stores the grid: all of it, or nothing and the reasons line by line. */
    public void save() {
        attempt(lines.entries(), null);
    }

    private void attempt(List<ReadingEntry> entries, String name) {
        try {
            plan = readings.plan(period, entries, ReadingNumber.Place.SAYS_PERCENT);
            if (name == null) {
                lines.mark(plan);
            }
            if (plan.isRefused()) {
                say.failed(new RuleViolationException("readings.refusedHere", plan.count("REFUSED")));
                return;
            }
            ReadingPlan done = readings.applyFromPage(period, entries, why, name);
            say.done("readings.stored", done.count("ADD"), done.count("CORRECT"), done.count("SAME"));
            plan = null;
            why = null;
            file.clear();
            load();
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Shows what a file would do; nothing is stored. */
    public void preview() {
        try {
            file.read();
            plan = readings.plan(period, file.entries(), ReadingNumber.Place.SAYS_PERCENT);
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public void importFile() {
        attempt(file.entries(), file.getName());
    }

    public void undo(long importId) {
        act(() -> readings.undo(importId), "readings.undone");
    }

    /** Scores the period anew, for everybody. */
    public void score() {
        try {
            say.done("scores.computed", scores.scorePeriod(period));
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Closes the period, unless something was typed and not saved. */
    public void closePeriod() {
        if (lines.isChanged()) {
            say.failed(new RuleViolationException("readings.unsaved"));
            return;
        }
        act(() -> periods.close(period), "period.isClosed");
    }

    public void reopenPeriod() {
        act(() -> periods.reopen(period), "period.isOpen");
    }

    private void act(Runnable work, String done) {
        try {
            work.run();
            say.done(done, period);
            load();
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Reason of a refusal, in words. */
    public String reason(ReadingPlan.Line line) {
        return line.refusal() == null ? "" : say.of(line.refusal());
    }

    public ReadingGrid getGrid() {
        if (grid == null && role != null) {
            grid = readings.grid(role, period);
        }
        return grid;
    }

    /** Roles with a table: code to title. */
    public Map<String, String> getTitles() {
        if (titles == null) {
            titles = roles.withTables();
        }
        return titles;
    }

    public List<ReadingImport.Row> getImports() {
        return readings.imports();
    }

    public boolean isImportable() {
        return plan != null && !plan.isRefused() && !file.isEmpty();
    }

    public ReadingPlan getPlan() {
        return plan;
    }

    public List<ReadingLines.GridLine> getLines() {
        return lines.getLines();
    }

    public ReadingFile getFile() {
        return file;
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
}
