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
import zhijie.qualification.LadderService;
import zhijie.qualification.LadderService.LadderText;

/** Ladders: {@code ladders/<code>.yaml}, one file a ladder. */
@ApplicationScoped
class LadderContent implements ContentItems {

    @Inject
    private LadderService ladders;

    @Override
    public ContentType type() {
        return ContentType.LADDER;
    }

    @Override
    public String name() {
        return "ladder";
    }

    @Override
    public Permission permission() {
        return Permission.ROLE_EDIT;
    }

    @Override
    public List<Item> items(ContentFile file) {
        LadderText it = file.as(LadderText.class);
        return List.of(new Item(it.code(), it.title(), ContentFile.tree(it)));
    }

    @Override
    public Map<String, Standing> current(Collection<String> codes) {
        Map<String, Standing> current = new LinkedHashMap<>();
        ladders.list().stream()
                .filter(it -> codes.contains(it.code()))
                .forEach(it -> current.put(it.code(), Standing.inUse(ContentFile.tree(it.text()))));
        return current;
    }

    @Override
    public void put(List<Item> all, Set<String> chosen) {
        all.stream()
                .filter(item -> chosen.contains(item.code()))
                .forEach(item -> ladders.load(ContentFile.as(item.node(), LadderText.class)));
    }

    @Override
    public void retire(Collection<String> codes) {
        codes.forEach(ladders::retire);
    }

    @Override
    public Optional<JsonNode> export(String code) {
        return Optional.ofNullable(current(List.of(code)).get(code)).map(Standing::node);
    }
}
