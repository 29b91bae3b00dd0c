package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.framework.AssociationText;
import zhijie.framework.AssociationType;
import zhijie.framework.FrameworkImportService;
import zhijie.people.Permission;

/** Associations between competencies: {@code associations/*.yaml}. */
@ApplicationScoped
class AssociationContent implements ContentItems {

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
    public Permission permission() {
        return Permission.FRAMEWORK_EDIT;
    }

    @Override
    public List<Item> items(ContentFile file) {
        List<Item> items = new ArrayList<>();
        for (JsonNode node : file.root().path("associations")) {
            Entry it = ContentFile.as(node, Entry.class);
            items.add(new Item(it.code(), it.title(), ContentFile.tree(it)));
        }
        return items;
    }

    @Override
    public Map<String, Standing> current(Collection<String> codes) {
        Map<String, Standing> current = new LinkedHashMap<>();
        frameworks.associations().stream()
                .map(Entry::of)
                .filter(it -> codes.contains(it.code()))
                .forEach(it -> current.put(it.code(), Standing.inUse(ContentFile.tree(it))));
        return current;
    }

    @Override
    public void put(List<Item> all, Set<String> chosen) {
        frameworks.associateAll(all.stream()
                .filter(item -> chosen.contains(item.code()))
                .map(item -> ContentFile.as(item.node(), Entry.class).text())
                .toList());
    }

    @Override
    public void retire(Collection<String> codes) {
        frameworks.dissociate(frameworks.associations().stream()
                .filter(it -> codes.contains(Entry.of(it).code()))
                .toList());
    }

    /** One association as the schema describes it. */
    record Entry(String type, String from, String to, String reason) {

        static Entry of(AssociationText it) {
            return new Entry(it.type().caseName(), it.origin(), it.destination(), it.reason());
        }

        AssociationText text() {
            return new AssociationText(AssociationType.of(type), from, to, reason);
        }

        String code() {
            return type + " " + from + " " + to;
        }

        String title() {
            return from + " → " + to;
        }
    }
}
