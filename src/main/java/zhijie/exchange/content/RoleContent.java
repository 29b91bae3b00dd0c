package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import zhijie.qualification.RoleService;

/** Roles with their tables: {@code roles/<code>.yaml}, one file a role. */
@ApplicationScoped
class RoleContent implements ContentKind {

    @Inject
    private RoleService roles;

    @Override
    public ContentType type() {
        return ContentType.ROLE;
    }

    @Override
    public String name() {
        return "role";
    }

    @Override
    public void load(ContentFile file) {
        roles.load(file.as(RoleFile.class).document(), file.hash());
    }
}
