package zhijie.exchange.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zhijie.common.ExpectedException;
import zhijie.exchange.ImportChange;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportPlan;
import zhijie.exchange.ImportService;
import zhijie.exchange.content.ContentUpdateService;
import zhijie.exchange.content.ContentUpdateService.Update;
import zhijie.web.ChosenFile;
import zhijie.web.Messages;

/** Imports: what waits from the content files, a file of one's own with its plan, and the last imports to undo. */
@Named
@ViewScoped
public class ImportsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String UPDATES = "content-updates";
    private static final ImportFile NO_FILE = new ImportFile(UPDATES, new byte[0]);
    private static final int SHOWN_RUNS = 20;
    private static final int MOST_SHOWN = 200;

    @Inject
    private ImportService imports;

    @Inject
    private ContentUpdateService updates;

    @Inject
    private Messages say;

    private String file;
    private String name;
    private byte[] bytes;
    private boolean takeAll;
    private transient ImportPlan plan;
    private transient List<Update> waiting;
    private transient List<ImportService.Run> runs;

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

    private Set<String> keys() {
        return getWaiting().stream().map(Update::key).collect(Collectors.toSet());
    }

    private void decide(Runnable decision) {
        try {
            decision.run();
        } catch (ExpectedException e) {
            say.failed(e);
        }
        waiting = null;
        runs = null;
    }

    /** The name of a field in words, or the field itself where it has none. */
    public String field(String field) {
        String text = say.text("field." + field);
        return text.equals("field." + field) ? field : text;
    }

    public void preview() {
        ChosenFile.of(file).ifPresent(chosen -> {
            name = chosen.name();
            bytes = chosen.bytes();
            replan();
        });
        file = null;
    }

    public void replan() {
        try {
            plan = bytes == null ? null : imports.plan(format(), new ImportFile(name, bytes), taken());
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    private Set<String> taken() {
        return takeAll ? Set.of("*") : Set.of();
    }

    private String format() {
        return name.endsWith(".csv") || name.endsWith(".tsv") ? "faq-csv" : "content-yaml";
    }

    public void apply() {
        decide(() -> {
            ImportService.Applied applied = imports.apply(format(), new ImportFile(name, bytes), taken());
            if (applied.refused()) {
                plan = applied.plan();
            } else {
                say.done("imports.done", name);
                forget();
            }
        });
    }

    public void forget() {
        bytes = null;
        plan = null;
        takeAll = false;
    }

    public void undo(long id) {
        decide(() -> {
            imports.undo(id);
            say.done("imports.undone", String.valueOf(id));
        });
    }

    /** The plan of the file that was sent, or null before. */
    public ImportPlan getPlan() {
        if (plan == null && bytes != null) {
            replan();
        }
        return plan;
    }

    /** What the plan does, without what stays the same; the first of many. */
    public List<ImportChange> getChanges() {
        return plan.changes().stream()
                .filter(change -> change.action() != ImportChange.Action.SAME)
                .limit(MOST_SHOWN)
                .toList();
    }

    public long getSame() {
        return plan.counts().get(ImportChange.Action.SAME);
    }

    public long getMore() {
        return Math.max(0, plan.changes().size() - getSame() - MOST_SHOWN);
    }

    public boolean isApplicable() {
        return plan != null
                && plan.changes().stream()
                        .anyMatch(it ->
                                it.action() != ImportChange.Action.SAME && it.action() != ImportChange.Action.CONFLICT);
    }

    public boolean isConflicting() {
        return plan != null
                && (takeAll || plan.changes().stream().anyMatch(it -> it.action() == ImportChange.Action.CONFLICT));
    }

    public List<ImportService.Run> getRuns() {
        if (runs == null) {
            runs = imports.runs(SHOWN_RUNS);
        }
        return runs;
    }

    public String getName() {
        return name;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public boolean isTakeAll() {
        return takeAll;
    }

    public void setTakeAll(boolean takeAll) {
        this.takeAll = takeAll;
    }
}
