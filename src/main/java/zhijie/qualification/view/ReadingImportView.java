package zhijie.qualification.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import zhijie.common.ExpectedException;
import zhijie.qualification.ReadingImport;
import zhijie.qualification.ReadingNumber;
import zhijie.qualification.ReadingPlan;
import zhijie.qualification.ReadingService;
import zhijie.web.Messages;

/** A file of readings for the period shown: looked at first, brought in whole or not at all, taken back. */
@Named
@ViewScoped
public class ReadingImportView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingService readings;

    @Inject
    private ReadingChoice choice;

    @Inject
    private ReadingsView page;

    @Inject
    private Messages say;

    private final ReadingFile file = new ReadingFile();
    private transient ReadingPlan plan;

    /** Shows what a file would do; nothing is stored. */
    public void preview() {
        plan = null;
        try {
            file.read();
            plan = readings.plan(choice.getPeriod(), file.entries(), ReadingNumber.Place.SAYS_PERCENT);
        } catch (ExpectedException e) {
            file.clear();
            say.failed(e);
        }
    }

    public void importFile() {
        try {
            page.store(file.entries(), file.getName());
            file.clear();
            plan = null;
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public void undo(long importId) {
        try {
            readings.undo(importId);
            say.done("readings.undone");
            page.load();
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    public boolean isImportable() {
        return plan != null && !plan.isRefused() && !file.isEmpty();
    }

    /** What the file would do; null while there is none. */
    public ReadingPlan getPlan() {
        return plan;
    }

    public List<ReadingImport.Row> getImports() {
        return readings.imports();
    }

    public ReadingFile getFile() {
        return file;
    }
}
