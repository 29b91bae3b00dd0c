package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhijie.library.ImportedResourceService;
import zhijie.library.ResourceType;
import zhijie.people.Permission;

/** Courses, FAQs, cases and exam items in content files: what they have in common. */
abstract class ResourceItems implements ContentItems {

    @Inject
    private ImportedResourceService resources;

    @Inject
    private CompetencyIds ids;

    private final ContentType type;
    private final ResourceType resource;

    ResourceItems(ContentType type, ResourceType resource) {
        this.type = type;
        this.resource = resource;
    }

    /** The resource of this id in its plain form. */
    abstract JsonNode node(long id);

    /** Loads one resource. */
    abstract void put(JsonNode node);

    /** A whole content file with this one resource in it. */
    abstract JsonNode file(JsonNode node);

    CompetencyIds ids() {
        return ids;
    }

    @Override
    public ContentType type() {
        return type;
    }

    @Override
    public String name() {
        return resource.code();
    }

    @Override
    public Permission permission() {
        return Permission.LIBRARY_EDIT;
    }

    @Override
    public Map<String, Standing> current(Collection<String> codes) {
        Map<String, Standing> current = new LinkedHashMap<>();
        resources.states(codes).stream()
                .filter(it -> it.type() == resource)
                .forEach(it -> current.put(it.code(), new Standing(node(it.id()), it.archived(), it.edited())));
        return current;
    }

    @Override
    public void put(List<Item> all, Set<String> chosen) {
        all.stream().filter(item -> chosen.contains(item.code())).forEach(item -> put(item.node()));
    }

    @Override
    public void retire(Collection<String> codes) {
        resources.archive(codes);
    }

    @Override
    public void claim(Collection<String> codes) {
        resources.claim(codes);
    }

    @Override
    public Map<String, String> refused(Collection<String> codes) {
        Map<String, String> refused = new LinkedHashMap<>();
        resources.states(codes).stream()
                .filter(it -> it.type() != resource)
                .forEach(it -> refused.put(it.code(), "这个代码已属于另一类资源"));
        return refused;
    }

    @Override
    public Optional<JsonNode> export(String code) {
        return Optional.ofNullable(current(List.of(code)).get(code)).map(it -> file(it.node()));
    }
}
