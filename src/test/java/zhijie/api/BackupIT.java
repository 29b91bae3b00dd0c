package zhijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class BackupIT {

    @ArquillianResource
    private URL base;

    private Api api;
    private byte[] backup;

    @BeforeEach
    void takeABackup() {
        api = Api.asAdministrator(base);
        Api.Answer answer = api.get("admin/backup");
        assertThat(answer.status()).isEqualTo(200);
        backup = answer.body();
    }

    private Api.Answer restore(byte[] file, boolean confirmed) {
        return api.post("admin/restore?confirm=" + confirmed, "application/zip", file);
    }

    private static byte[] withManifest(byte[] zip, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                out.write(
                        entry.getName().equals("manifest.json")
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aRestoreBringsBackWhatWasThere() {
        api.post("admin/users", "application/json", "{\"login\":\"after-the-backup\",\"roles\":[\"LEARNER\"]}");
        Api.Answer restored = restore(backup, true);
        assertThat(restored.status()).as(restored.text()).isEqualTo(200);
        assertThat(restored.json().path("rows").asLong()).isGreaterThan(1000);
        assertThat(api.get("admin/users").text()).contains("learner").doesNotContain("after-the-backup");
        Api.Answer added = api.post(
                "admin/users", "application/json", "{\"login\":\"after-the-restore\",\"roles\":[\"LEARNER\"]}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        restore(backup, true);
    }

    @Test
    void aRestoreOverPeopleMustBeConfirmed() {
        Api.Answer refused = restore(backup, false);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("detail").asText()).contains("--yes");
    }

    @Test
    void aDamagedFileIsRefused() {
        byte[] cut = Arrays.copyOf(backup, backup.length / 2);
        assertThat(restore(cut, true).json().path("detail").asText()).contains("已损坏");
        byte[] flipped = backup.clone();
        for (int i = flipped.length / 3; i < flipped.length / 3 + 40; i++) {
            flipped[i] ^= 0x55;
        }
        assertThat(restore(flipped, true).json().path("detail").asText()).contains("已损坏");
        assertThat(restore("no zip".getBytes(StandardCharsets.UTF_8), true).status())
                .isEqualTo(422);
    }

    @Test
    void anotherSchemaVersionIsRefused() throws IOException {
        byte[] other =
                withManifest(backup, text -> text.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"0001\""));
        assertThat(restore(other, true).json().path("detail").asText()).contains("0001");
        byte[] format = withManifest(backup, text -> text.replaceFirst("\"format\" : 1", "\"format\" : 2"));
        assertThat(restore(format, true).json().path("detail").asText()).contains("格式版本是 2");
        byte[] foreign = withManifest(backup, text -> text.replace("zhijie", "other"));
        assertThat(restore(foreign, true).json().path("detail").asText()).contains("不是职阶的备份");
    }
}
