package zhijie.common;

/** A rule of the domain forbids what was asked. */
public class RuleViolationException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public RuleViolationException(String key, Object... arguments) {
        super(key, null, arguments);
    }

    private RuleViolationException(String field, String key, Object[] arguments) {
        super(key, field, arguments);
    }

    /** The violation belongs to one field of the form or the request. */
    public static RuleViolationException at(String field, String key, Object... arguments) {
        return new RuleViolationException(field, key, arguments);
    }
}
