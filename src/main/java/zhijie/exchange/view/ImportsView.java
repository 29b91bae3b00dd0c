package zhijie.exchange.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import zhijie.common.ExpectedException;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportService;
import zhijie.exchange.ImportUploads;
import zhijie.web.Messages;

/** A file of one's own with its plan; what waits from the content files and the last imports are {@link ImportRunsView}'s. */
@Named
@ViewScoped
public class ImportsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ImportService imports;

    @Inject
    private ImportUploads uploads;

    @Inject
    private ImportRunsView runs;

    @Inject
    private Messages say;

    private String file;
    private String name;
    private String upload;
    private boolean takeAll;
    private PlanShown plan;

    /** The name of a field in words, or the field itself where it has none. */
    public String field(String field) {
        String text = say.text("field." + field);
        return text.equals("field." + field) ? field : text;
    }

    /** The file has arrived; the field holds its name, a bar and what it is kept under. */
    public void preview() {
        int bar = file == null ? -1 : file.lastIndexOf('|');
        if (bar > 0) {
            forget();
            name = file.substring(0, bar);
            upload = file.substring(bar + 1);
            replan();
        }
        file = null;
    }

    public void replan() {
        try {
            plan = PlanShown.of(imports.plan(format(), sent(), taken()), takeAll);
        } catch (ExpectedException e) {
            say.failed(e);
        }
    }

    private ImportFile sent() {
        return new ImportFile(name, uploads.read(upload));
    }

    private Set<String> taken() {
        return takeAll ? Set.of("*") : Set.of();
    }

    private String format() {
        return isSheet() ? "faq-csv" : "content-yaml";
    }

    /** Whether lines that are right are taken although others are wrong. */
    public boolean isSheet() {
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    public void apply() {
        runs.decide(() -> {
            ImportService.Applied applied = imports.apply(format(), sent(), taken());
            if (applied.refused()) {
                plan = PlanShown.of(applied.plan(), takeAll);
            } else {
                say.done("imports.done", name, applied.changes());
                forget();
            }
        });
    }

    public void forget() {
        if (upload != null) {
            uploads.forget(upload);
        }
        upload = null;
        plan = null;
        takeAll = false;
    }

    /** The plan of the file that was sent, or null before. */
    public PlanShown getPlan() {
        return plan;
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
