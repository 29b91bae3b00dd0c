package zhijie.search;

/** The index on disk cannot be read. The database is whole; the index is built from it again. */
public final class DamagedIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
