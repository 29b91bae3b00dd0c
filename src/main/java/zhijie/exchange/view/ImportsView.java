package zhijie.exchange.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import zhijie.common.ExpectedException;
import zhijie.exchange.ImportChange;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportPlan;
import zhijie.exchange.ImportProblem;
import zhijie.exchange.ImportService;
import zhijie.web.ChosenFile;
import zhijie.web.Messages;

/** A file of one's own with its plan; what waits from the content files and the last imports are {@link ImportRunsView}'s. */
@Named
@ViewScoped
public class ImportsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    @Inject
    private ImportService imports;

    @Inject
    private ImportRunsView runs;

    @Inject
    private Messages say;

    private String file;
    private String name;
    private byte[] bytes;
    private boolean takeAll;
    private transient ImportPlan plan;

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
        runs.decide(() -> {
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

    /** The plan of the file that was sent, or null before. */
    public ImportPlan getPlan() {
        if (plan == null && bytes != null) {
            replan();
        }
        return plan;
    }

    /** The first of the lines that are wrong. */
    public List<ImportProblem> getProblems() {
        return plan.problems().stream().limit(MOST_SHOWN).toList();
    }

    public int getMoreProblems() {
        return Math.max(0, plan.problems().size() - MOST_SHOWN);
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
