package zhijie.progress.view;

import jakarta.servlet.http.HttpServletRequest;

/** A number out of a page's address, for beans that need it before Faces sets view parameters. */
final class PathParameter {

    private PathParameter() {}

    /** The number, or 0 where it is missing or none, which names nothing. */
    static long number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
