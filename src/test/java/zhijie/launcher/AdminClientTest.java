package zhijie.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
