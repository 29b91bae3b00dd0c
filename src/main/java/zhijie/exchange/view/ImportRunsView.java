package zhijie.exchange.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zhijie.common.ExpectedException;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportService;
import zhijie.exchange.content.ContentUpdateService;
import zhijie.exchange.content.ContentUpdateService.Update;
import zhijie.web.Messages;

/** What waits from the content files for a decision, and the last imports, which can be undone. */
@Named
@RequestScoped
public class ImportRunsView {

    private static final String UPDATES = "content-updates";
    private static final ImportFile NO_FILE = new ImportFile(UPDATES, new byte[0]);
    private static final int SHOWN_RUNS = 20;

    @Inject
    private ImportService imports;

    @Inject
    private ContentUpdateService updates;

    @Inject
    private Messages say;

    private List<Update> waiting;
    private List<ImportService.Run> runs;

    /** What waits for a decision. */
    public List<Update> getWaiting() {
        if (waiting == null) {
            waiting = updates.list();
        }
        return waiting;
    }

    public void take(String key) {
        decide(() -> {
            imports.apply(UPDATES, NO_FILE, Set.of(key));
            say.done("updates.taken", 1);
        });
    }

    public void takeAllWaiting() {
        decide(() -> {
            Set<String> keys = keys();
            imports.apply(UPDATES, NO_FILE, keys);
            say.done("updates.taken", keys.size());
        });
    }

    public void decline(String key) {
        decide(() -> say.done("updates.declined", updates.decline(Set.of(key))));
    }

    public void declineAllWaiting() {
        decide(() -> say.done("updates.declined", updates.decline(keys())));
    }

    public void undo(long id) {
        decide(() -> {
            imports.undo(id);
            say.done("imports.undone", String.valueOf(id));
        });
    }

    private Set<String> keys() {
        return getWaiting().stream().map(Update::key).collect(Collectors.toSet());
    }

    /** Does what was decided and says so, or why not; both lists are read anew after it. */
    void decide(Runnable decision) {
        try {
            decision.run();
        } catch (ExpectedException e) {
            say.failed(e);
        }
        waiting = null;
        runs = null;
    }

    public List<ImportService.Run> getRuns() {
        if (runs == null) {
            runs = imports.runs(SHOWN_RUNS);
        }
        return runs;
    }
}
