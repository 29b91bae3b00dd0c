package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhijie.framework.AssociationText;
import zhijie.framework.AssociationType;
import zhijie.framework.FrameworkImportService;

/** Associations between competencies: {@code associations/*.yaml}. */
@ApplicationScoped
class AssociationContent implements ContentKind {

    @Inject
    private FrameworkImportService frameworks;

    @Override
    public ContentType type() {
        return ContentType.ASSOCIATIONS;
    }

    @Override
    public String name() {
        return "association";
    }

    @Override
    public void load(ContentFile file) {
        frameworks.associateAll(file.as(AssociationsFile.class).associations().stream()
                .map(it -> new AssociationText(AssociationType.of(it.type()), it.from(), it.to(), it.reason()))
                .toList());
    }

    /** The file as its schema describes it. */
    record AssociationsFile(List<Entry> associations) {

        record Entry(String type, String from, String to, String reason) {}
    }
}
