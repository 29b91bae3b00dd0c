package zhijie.common;

/** Somebody else changed it since it was read; nothing was overwritten. */
public class StaleVersionException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public StaleVersionException() {
        super("error.stale", null);
    }

    /** @throws StaleVersionException if the version that was shown is no longer the stored one */
    public static void check(long shown, long stored) {
        if (shown != stored) {
            throw new StaleVersionException();
        }
    }
}
