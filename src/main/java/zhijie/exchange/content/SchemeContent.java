package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhijie.people.Permission;
import zhijie.qualification.SchemeService;
import zhijie.qualification.SchemeText;

/** Training and assessment schemes: {@code schemes/<code>.yaml}, one file a scheme. */
@ApplicationScoped
class SchemeContent implements ContentItems {

    @Inject
    private SchemeService schemes;

    @Override
    public ContentType type() {
        return ContentType.SCHEME;
    }

    @Override
    public String name() {
        return "scheme";
    }

    @Override
    public Permission permission() {
        return Permission.ROLE_EDIT;
    }

    @Override
    public List<Item> items(ContentFile file) {
        SchemeText it = file.as(SchemeText.class);
        return List.of(new Item(it.code(), it.title(), ContentFile.tree(it)));
    }

    @Override
    public Map<String, Standing> current(Collection<String> codes) {
        Map<String, Standing> current = new LinkedHashMap<>();
        codes.forEach(
                code -> schemes.find(code).ifPresent(it -> current.put(code, Standing.inUse(ContentFile.tree(it)))));
        return current;
    }

    @Override
    public void put(List<Item> all, Set<String> chosen) {
        all.stream()
                .filter(item -> chosen.contains(item.code()))
                .forEach(item -> schemes.load(ContentFile.as(item.node(), SchemeText.class)));
    }

    @Override
    public void retire(Collection<String> codes) {
        codes.forEach(schemes::retire);
    }

    @Override
    public Optional<JsonNode> export(String code) {
        return Optional.ofNullable(current(List.of(code)).get(code)).map(Standing::node);
    }
}
