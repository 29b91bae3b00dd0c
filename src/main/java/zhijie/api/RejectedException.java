package zhijie.api;

import java.util.List;

/** A body was read and understood, and is refused as a whole for what is wrong in several of its fields. */
class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem.FieldError> errors;

    RejectedException(List<Problem.FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    List<Problem.FieldError> errors() {
        return errors;
    }
}
