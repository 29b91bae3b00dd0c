package zhijie.exchange.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportFormat;
import zhijie.exchange.ImportPlan;

/** {@code content-yaml}: one content file of a framework or of resources, as an import that shows its plan. */
@ApplicationScoped
class ContentYaml implements ImportFormat {

    @Inject
    private ContentReader reader;

    @Inject
    private ResourceImport resources;

    @Inject
    private FrameworkImport frameworks;

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
        return isFramework(read.file()) ? frameworks.plan(read.file(), take) : resources.plan(read.file(), take);
    }

    @Override
    public String before(ImportFile sent, ImportPlan plan) {
        ContentFile file = reader.read(sent).file();
        return (isFramework(file) ? frameworks.before(file) : resources.before(plan)).toString();
    }

    @Override
    public void apply(ImportFile sent, ImportPlan plan) {
        ContentFile file = reader.read(sent).file();
        if (isFramework(file)) {
            frameworks.apply(file, plan);
        } else {
            resources.apply(file, plan);
        }
    }

    @Override
    public void undo(String before) {
        JsonNode state;
        try {
            state = new ObjectMapper().readTree(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        if (state.isArray()) {
            resources.undo(state);
        } else {
            frameworks.undo(state);
        }
    }

    private static boolean isFramework(ContentFile file) {
        return file.type() == ContentType.FRAMEWORK;
    }
}
