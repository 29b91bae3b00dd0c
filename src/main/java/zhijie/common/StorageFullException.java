package zhijie.common;

/** The database's disk is full: nothing was stored, nothing is damaged, and somebody has to make room. */
public class StorageFullException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public StorageFullException() {
        super("error.storageFull", null);
    }
}
