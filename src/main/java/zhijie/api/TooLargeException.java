package zhijie.api;

import java.io.IOException;

/** The body is longer than the interface takes. */
class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(long mostBytes) {
        super("内容太大：至多 " + mostBytes / 1024 + " KB");
    }
}
