package zhijie.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Where in the side menu the page is. */
@Named
@ApplicationScoped
public class Menu {

    @Inject
    private HttpServletRequest request;

    /** Whether the page shown is this address or lies below it. */
    public boolean isAt(String href) {
        Object requested = request.getAttribute(AddressFilter.REQUESTED);
        if (requested == null) {
            return false;
        }
        String path = ((String) requested).replaceAll("\\?.*", "");
        return path.equals(href) || path.startsWith(href + "/");
    }

    /** First character of the signed-in name, for the round mark. */
    public String initial(String name) {
        return name == null || name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
