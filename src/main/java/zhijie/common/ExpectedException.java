package zhijie.common;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Something went against a rule that the user can understand and mend. It carries a message key and its arguments,
 * and becomes a message at the field or a problem document; it is not a defect and is not logged as one.
 */
@ApplicationException(rollback = true)
public abstract class ExpectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;
    private final String field;

    protected ExpectedException(String key, String field, Object... arguments) {
        super(key
                + List.of(
                        java.util.Arrays.stream(arguments).map(String::valueOf).toArray()));
        this.key = key;
        this.field = field;
        this.arguments = arguments.clone();
    }

    /** Key of the sentence in the message bundles. */
    public String key() {
        return key;
    }

    /** Name of the field at fault, or null. */
    public String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
