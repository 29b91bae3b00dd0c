package zhijie.common;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an expected error from a defect, however deep a layer wrapped it. */
public final class ExpectedErrors {

    private static final Pattern CONSTRAINT =
            Pattern.compile("(?:for key '(?:\\w+\\.)?(\\w+)'|CONSTRAINT [`\"]?(\\w+)[`\"]?)");

    private static final Logger LOG = Logger.getLogger(ExpectedErrors.class.getName());

    private ExpectedErrors() {}

    /** The expected error in this chain of causes; a lost race, a named constraint and a full disk too. */
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
            if (cause instanceof SQLException failed && isFull(failed)
                    || cause instanceof IOException broken && saysFull(broken)) {
                LOG.log(Level.SEVERE, "磁盘已满，没有保存：" + cause.getMessage());
                return Optional.of(new StorageFullException());
            }
        }
        return Optional.empty();
    }

    /** A full table space, a full disk, or a file of the database that could not grow. */
    private static boolean isFull(SQLException failed) {
        return failed.getErrorCode() == 1114 || failed.getErrorCode() == 1021 || saysFull(failed);
    }

    private static boolean saysFull(Exception failed) {
        return String.valueOf(failed.getMessage()).contains("No space left on device");
    }
}
