package zhijie.people.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import zhijie.people.CurrentUser;
import zhijie.people.Permission;

/** The front door: everybody to the page of her main job. */
@Named
@RequestScoped
public class HomeView {

    @Inject
    private CurrentUser user;

    public void open() {
        Faces.redirect(page());
    }

    private String page() {
        if (user.may(Permission.SYSTEM_ADMIN)) {
            return "/admin";
        }
        if (user.may(Permission.ROLE_EDIT)) {
            return "/roles";
        }
        if (user.may(Permission.FRAMEWORK_EDIT)) {
            return "/frameworks";
        }
        return user.may(Permission.TEAM_READ) ? "/team" : "/me";
    }
}
