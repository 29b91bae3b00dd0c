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
import zhijie.qualification.RoleEditService;
import zhijie.qualification.RoleService;

/** Roles: {@code roles/<code>.yaml}, one file a role; what it says about tables and next roles is read besides. */
@ApplicationScoped
class RoleContent implements ContentItems {

    @Inject
    private RoleService roles;

    @Inject
    private RoleEditService edits;

    @Inject
    private RoleExport exports;

    @Override
    public ContentType type() {
        return ContentType.ROLE;
    }

    @Override
    public String name() {
        return "role";
    }

    @Override
    public Permission permission() {
        return Permission.ROLE_EDIT;
    }

    @Override
    public List<Item> items(ContentFile file) {
        RoleFile it = file.as(RoleFile.class);
        return List.of(new Item(it.code(), it.title(), ContentFile.tree(it.alone())));
    }

    @Override
    public Map<String, Standing> current(Collection<String> codes) {
        Map<String, Standing> current = new LinkedHashMap<>();
        codes.stream()
                .filter(roles::exists)
                .map(roles::get)
                .forEach(it ->
                        current.put(it.code(), new Standing(ContentFile.tree(RoleFile.of(it)), it.retired(), false)));
        return current;
    }

    @Override
    public void put(List<Item> all, Set<String> chosen) {
        all.stream()
                .filter(item -> chosen.contains(item.code()))
                .forEach(item ->
                        edits.load(ContentFile.as(item.node(), RoleFile.class).document()));
    }

    @Override
    public void retire(Collection<String> codes) {
        codes.forEach(edits::retire);
    }

    @Override
    public Optional<JsonNode> export(String code) {
        return roles.exists(code) ? Optional.of(exports.file(code)) : Optional.empty();
    }
}
