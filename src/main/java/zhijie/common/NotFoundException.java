package zhijie.common;

/** There is no such thing, or the viewer may not know of it: both answer alike. */
public class NotFoundException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what, Object id) {
        super("error.notFound." + what, null, String.valueOf(id)); // as text, or 1234 would be written 1,234
    }
}
