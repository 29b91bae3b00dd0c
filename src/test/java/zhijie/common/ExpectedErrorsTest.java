package zhijie.common;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;

class ExpectedErrorsTest {

    @Test
    void aFullDiskIsNoDefectOfOurs() {
        for (SQLException full : new SQLException[] {
            new SQLException("The table 'competency' is full", "HY000", 1114),
            new SQLException("Disk full (/tmp/x); waiting for someone to free some space", "HY000", 1021),
            new SQLException("Error writing file './x' (Errcode: 28 \"No space left on device\")", "HY000", 3)
        }) {
            assertThat(ExpectedErrors.in(new PersistenceException(full)))
                    .as(full.getMessage())
                    .containsInstanceOf(StorageFullException.class);
        }
        IOException file = new FileSystemException("uploads/x", null, "No space left on device");
        assertThat(ExpectedErrors.in(new UncheckedIOException(file))).containsInstanceOf(StorageFullException.class);
        assertThat(ExpectedErrors.in(new UncheckedIOException(new IOException("Broken pipe"))))
                .isEmpty();
    }

    @Test
    void anotherErrorOfTheDatabaseIsADefect() {
        assertThat(ExpectedErrors.in(new SQLException("Unknown column 'x'", "42S22", 1054)))
                .isEmpty();
        assertThat(ExpectedErrors.in(new SQLException())).isEmpty();
    }

    @Test
    void aConstraintIsKnownByItsNameAndALostRaceByItsKind() {
        assertThat(ExpectedErrors.in(new RuntimeException(new SQLIntegrityConstraintViolationException(
                                "Duplicate entry 'x' for key 'account_login_uk'")))
                        .orElseThrow()
                        .key())
                .isEqualTo("constraint.account_login_uk");
        assertThat(ExpectedErrors.in(new OptimisticLockException())).containsInstanceOf(StaleVersionException.class);
    }
}
