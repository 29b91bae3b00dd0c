package zhijie.progress.view;

import org.omnifaces.util.Faces;

/**
 * A number out of a page's address, for beans that need it before Faces sets view parameters. Asked of the request that
 * Faces sees: the one that CDI injects is the browser's, before its address was taken apart.
 */
final class PathParameter {

    private PathParameter() {}

    /** The number, or 0 where it is missing or none, which names nothing. */
    static long number(String name) {
        String text = Faces.getRequestParameter(name);
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
