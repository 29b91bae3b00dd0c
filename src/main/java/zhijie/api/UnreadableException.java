package zhijie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** The body of a request is no JSON, or not of the form that is asked for. */
class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient JsonProcessingException reason;

    UnreadableException(JsonProcessingException reason) {
        super(reason);
        this.reason = reason;
    }

    JsonProcessingException reason() {
        return reason;
    }
}
