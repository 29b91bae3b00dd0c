package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhijie.people.Permission;
import zhijie.qualification.LadderService;
import zhijie.qualification.RoleDocument;
import zhijie.qualification.RoleService;

/** What a role's file says about its next roles, once all roles are there. */
@ApplicationScoped
class RoleStepContent implements ContentItems {

    @Inject
    private LadderService ladders;

    @Inject
    private RoleService roles;

    @Override
    public ContentType type() {
        return ContentType.ROLE;
    }

    @Override
    public String name() {
        return "role-steps";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Permission permission() {
        return Permission.ROLE_EDIT;
    }

    @Override
    public List<Item> items(ContentFile file) {
        RoleFile it = file.as(RoleFile.class);
        return it.steps().isEmpty()
                ? List.of()
                : List.of(new Item(it.code(), it.title(), ContentFile.tree(new Steps(it.steps()))));
    }

    @Override
    public Map<String, Standing> current(Collection<String> codes) {
        Map<String, Standing> current = new LinkedHashMap<>();
        codes.stream().filter(roles::exists).forEach(code -> {
            List<RoleDocument.Step> steps = ladders.stepsOf(code);
            if (!steps.isEmpty()) {
                current.put(code, Standing.inUse(ContentFile.tree(new Steps(steps))));
            }
        });
        return current;
    }

    @Override
    public void put(List<Item> all, Set<String> chosen) {
        all.stream()
                .filter(item -> chosen.contains(item.code()))
                .forEach(item -> ladders.link(
                        item.code(), ContentFile.as(item.node(), Steps.class).next()));
    }

    /** Nothing refers to a step. */
    @Override
    public void retire(Collection<String> codes) {
        codes.forEach(code -> ladders.link(code, List.of()));
    }

    /** The steps in their plain form. */
    record Steps(List<RoleDocument.Step> next) {}
}
