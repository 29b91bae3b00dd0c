package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import zhijie.qualification.LadderService;

/** What a role's file says about its next roles, once all roles are there. */
@ApplicationScoped
class RoleStepContent implements ContentKind {

    @Inject
    private LadderService ladders;

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
        return 1;
    }

    @Override
    public void load(ContentFile file) {
        RoleFile role = file.as(RoleFile.class);
        ladders.link(role.code(), role.steps());
    }
}
