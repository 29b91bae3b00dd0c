package zhijie.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "8.0.15,                          false",
        "9.1.0,                           false",
        "8.4.0-log,                       false",
        "5.7.44,                          true",
        "10.11.19-MariaDB-0+deb12u1,      false",
        "11.4.5-MariaDB,                  false",
        "10.6.12-MariaDB-log,             true",
        "5.5.68-MariaDB,                  true",
        "unknown,                         true"
    })
    void aServerIsTooOldByItsOwnNumber(String version, boolean tooOld) {
        assertThat(OwnDatabase.isTooOld(version)).isEqualTo(tooOld);
    }
}
