package zhijie.qualification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;
import zhijie.qualification.RoleRow;
import zhijie.qualification.RoleService;

/** The list of roles by family. */
@Named
@RequestScoped
public class RolesView {

    @Inject
    private RoleService roles;

    @Inject
    private CurrentUser user;

    private List<Family> families;

    /** A family 族 of roles. */
    public record Family(String title, List<RoleRow> roles) {}

    public void open() {
        Map<String, List<RoleRow>> byFamily = new LinkedHashMap<>();
        roles.list().forEach(row -> byFamily.computeIfAbsent(row.family(), key -> new ArrayList<>())
                .add(row));
        families = byFamily.entrySet().stream()
                .map(entry -> new Family(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Code and title of the roles out of use, for those who can bring them back. */
    public Map<String, String> getRetired() {
        return user.may(Permission.ROLE_EDIT) ? roles.retired() : Map.of();
    }

    public List<Family> getFamilies() {
        return families;
    }
}
