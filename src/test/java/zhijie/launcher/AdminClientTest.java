package zhijie.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import zhijie.people.AccessRole;

class AdminClientTest {

    private static String reason(String problem) {
        return AdminClient.reason(422, problem.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSingleErrorIsSaidOnce() {
        assertThat(reason("{\"detail\": \"没有这种格式\", \"errors\": [{\"field\": \"format\", \"reason\": \"没有这种格式\"}]}"))
                .isEqualTo("format：没有这种格式");
    }

    @Test
    void aSingleErrorThatNamesItsFieldIsSaidOnce() {
        assertThat(reason("{\"detail\": \"login：不合格式\", \"errors\": [{\"field\": \"login\", \"reason\": \"不合格式\"}]}"))
                .isEqualTo("login：不合格式");
    }

    @Test
    void theRolesOfTheCommandLineAreThoseOfTheApplication() {
        assertThat(Admin.ROLES)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AccessRole.values()).map(AccessRole::name).toList());
    }

    @Test
    void severalErrorsStandBelowWhatTheyHaveInCommon() {
        assertThat(reason("{\"detail\": \"文件有误\", \"errors\": [{\"field\": \"a\", \"reason\": \"甲\"},"
                        + " {\"field\": \"b\", \"reason\": \"乙\"}]}"))
                .isEqualTo("文件有误\n  a：甲\n  b：乙");
    }

    @Test
    void whatIsNoProblemDocumentIsNamedByItsStatus() {
        assertThat(reason("<html>")).isEqualTo("服务器回答 422");
    }
}
