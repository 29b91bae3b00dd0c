package zhijie.common;

/** The signed-in person may not do this. */
public class ForbiddenException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException() {
        super("error.forbidden", null);
    }
}
