package zhijie.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void userAndPasswordMayHoldAnySign() {
        DatabaseAddress address = DatabaseAddress.parse("mysql://z%40j:p+w%251%3A%40@db.example:3307/zhijie");
        assertThat(address).isEqualTo(new DatabaseAddress("db.example", 3307, "zhijie", "z@j", "p+w%1:@"));
        assertThat(address).hasToString("mysql://z@j@db.example:3307/zhijie");
    }

    @Test
    void onlyLoopbackIsSpokenToInPlain() {
        assertThat(DatabaseAddress.parse("mysql://a:b@127.0.0.1/zhijie").jdbcUrl())
                .contains("sslMode=DISABLED");
        assertThat(DatabaseAddress.parse("mysql://a:b@[::1]/zhijie").jdbcUrl()).contains("sslMode=DISABLED");
        assertThat(DatabaseAddress.parse("mysql://a:b@192.0.2.7/zhijie").jdbcUrl())
                .contains("sslMode=VERIFY_IDENTITY")
                .doesNotContain("allowPublicKeyRetrieval");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zhijie",
                "jdbc:mysql://127.0.0.1/zhijie",
                "mysql://127.0.0.1/",
                "mysql://a:b%@127.0.0.1/zhijie",
                "mysql://127.0.0.1/zhijie?sslMode=DISABLED",
                "mysql://127.0.0.1/a/b"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mysql://用户:密码@主机:端口/库名");
    }
}
