package zhijie.exchange.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zhijie.exchange.ImportChange;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportFormat;
import zhijie.exchange.ImportPlan;
import zhijie.exchange.ImportProblem;
import zhijie.exchange.content.ContentDecision.By;

/** {@code content-yaml}: one content file of any kind that a person sends, as an import that shows its plan. */
@ApplicationScoped
class ContentYaml implements ImportFormat {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private ContentReader reader;

    @Inject
    private ContentMerge merge;

    @Inject
    private ContentUndo undo;

    @Override
    public String name() {
        return "content-yaml";
    }

    @Override
    public ImportPlan plan(ImportFile sent, Set<String> take) {
        ContentReader.Result read = reader.read(sent);
        if (read.file() == null) {
            return ImportPlan.refused(read.problems());
        }
        List<ImportChange> changes = new ArrayList<>();
        List<ImportProblem> problems = new ArrayList<>();
        for (ContentItems kind : merge.kinds(read.file().type())) {
            List<String> codes = kind.items(read.file()).stream()
                    .map(ContentItems.Item::code)
                    .toList();
            kind.refused(codes).forEach((code, reason) -> problems.add(new ImportProblem(1, code, reason)));
            changes.addAll(merge.plan(kind, read.file(), By.PERSON, take));
        }
        return problems.isEmpty() ? new ImportPlan(List.of(), changes) : ImportPlan.refused(problems);
    }

    @Override
    public String before(ImportFile sent, ImportPlan plan) {
        return undo.before(plan).toString();
    }

    @Override
    public void apply(ImportFile sent, ImportPlan plan) {
        ContentFile file = reader.read(sent).file();
        for (ContentItems kind : merge.kinds(file.type())) {
            merge.apply(
                    kind,
                    file,
                    plan.changes().stream()
                            .filter(change -> change.type().equals(kind.name()))
                            .toList(),
                    null);
        }
    }

    @Override
    public void undo(String before) {
        try {
            undo.putBack(JSON.readTree(before));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
