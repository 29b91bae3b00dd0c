package zhijie.api;

import java.util.List;

/** A body was read and understood, and is refused as a whole for what is wrong in several of its fields. */
class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Problem.FieldError> errors;

    /** @param key of the sentence that says what was not done */
    RejectedException(String key, List<Problem.FieldError> errors) {
        super(key + " " + errors);
        this.key = key;
        this.errors = List.copyOf(errors);
    }

    String key() {
        return key;
    }

    List<Problem.FieldError> errors() {
        return errors;
    }
}
