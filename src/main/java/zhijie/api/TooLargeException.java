package zhijie.api;

import java.io.IOException;

/** The body is longer than the interface takes. */
class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long mostBytes;

    TooLargeException(long mostBytes) {
        super("More than " + mostBytes + " bytes");
        this.mostBytes = mostBytes;
    }

    long mostKilobytes() {
        return mostBytes / 1024;
    }
}
