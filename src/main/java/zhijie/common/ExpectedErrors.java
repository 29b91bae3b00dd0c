package zhijie.common;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an expected error from a defect, however deep a layer wrapped it. */
public final class ExpectedErrors {

    private static final Pattern CONSTRAINT =
            Pattern.compile("(?:for key '(?:\\w+\\.)?(\\w+)'|CONSTRAINT [`\"]?(\\w+)[`\"]?)");

    private ExpectedErrors() {}

    /** The expected error in this chain of causes; a lost race and a named constraint are expected too. */
    public static Optional<ExpectedException> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExpectedException expected) {
                return Optional.of(expected);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new StaleVersionException());
            }
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                Matcher matcher = CONSTRAINT.matcher(String.valueOf(cause.getMessage()));
                if (matcher.find()) {
                    String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                    return Optional.of(new RuleViolationException("constraint." + name));
                }
            }
        }
        return Optional.empty();
    }
}
