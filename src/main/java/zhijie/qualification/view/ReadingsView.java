package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import zhijie.common.ExpectedException;
import zhijie.common.RuleViolationException;
import zhijie.qualification.ReadingEntry;
import zhijie.qualification.ReadingGrid;
import zhijie.qualification.ReadingNumber;
import zhijie.qualification.ReadingPlan;
import zhijie.qualification.ReadingService;
import zhijie.qualification.ScoreService;
import zhijie.web.Messages;

/** Readings of a role's people in a period, typed into a grid page by page; the period is scored, closed, reopened. */
@Named
@ViewScoped
public class ReadingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingChoice choice;

    @Inject
    private ReadingService readings;

    @Inject
    private PeriodsView periods;

    @Inject
    private ScoreService scores;

    @Inject
    private Messages say;

    private final ReadingLines lines = new ReadingLines();
    private String why;
    private transient ReadingGrid grid;
    private transient ReadingPlan plan;

    public void open() {
        choice.complete();
        load();
    }

    /** Shows what is stored. */
    void load() {
        grid = null;
        plan = null;
        try {
            lines.show(getGrid());
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /** Stores the page: all of it, or nothing and the reasons line by line. */
    public void save() {
        try {
            List<ReadingEntry> entries = lines.entries();
            plan = readings.plan(choice.getPeriod(), entries, ReadingNumber.Place.SAYS_PERCENT);
            lines.mark(plan);
            if (plan.isRefused()) {
                say.failed(new RuleViolationException("readings.refusedHere", plan.count("REFUSED")));
                return;
            }
            store(entries, null);
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    /**
     * Stores what was typed, or read from a file of this name, and shows it.
     *
     * @throws RuleViolationException if a line is refused, or a correction has no reason
     */
    void store(List<ReadingEntry> entries, String fileName) {
        ReadingPlan done = readings.applyFromPage(choice.getPeriod(), entries, why, fileName);
        say.done("readings.stored", done.count("ADD"), done.count("CORRECT"), done.count("SAME"));
        why = null;
        load();
    }

    /** Scores the period anew, for everybody. */
    public void score() {
        try {
            say.done("scores.computed", scores.scorePeriod(choice.getPeriod()));
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
        act(() -> periods.close(choice.getPeriod()), "period.isClosed");
    }

    public void reopenPeriod() {
        act(() -> periods.reopen(choice.getPeriod()), "period.isOpen");
    }

    private void act(Runnable work, String done) {
        try {
            work.run();
            say.done(done, choice.getPeriod());
            load();
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public ReadingGrid getGrid() {
        if (grid == null && choice.getRole() != null) {
            grid = readings.grid(choice.getRole(), choice.getPeriod(), choice.getWho(), choice.getPage());
        }
        return grid;
    }

    /** Why there is no template of these people; empty where there is one. */
    public String getNoTemplate() {
        return grid == null || grid.isSheet()
                ? ""
                : say.text("readings.templateTooMany", grid.part().total(), ReadingGrid.MOST_PEOPLE);
    }

    /** Why the grid was refused; null while it wasn't. */
    public ReadingPlan getPlan() {
        return plan;
    }

    public List<ReadingLines.GridLine> getLines() {
        return lines.getLines();
    }

    public boolean isClosed() {
        return periods.isClosed(choice.getPeriod());
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
