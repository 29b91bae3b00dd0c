package zhijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void anAddressNamesItsViewAndItsParameters() {
        assertThat(Address.of("/frameworks/ccsm-2020"))
                .contains(new Address.Match("/framework/framework.xhtml", Map.of("code", "ccsm-2020")));
    }

    @Test
    void aParameterIsOneSegment() {
        assertThat(Address.of("/frameworks/a/b")).isEmpty();
        assertThat(Address.of("/frameworks/")).isEmpty();
    }

    @Test
    void anIdIsANumber() {
        assertThat(Address.of("/library/faq/12")).contains(new Address.Match("/library/faq.xhtml", Map.of("id", "12")));
        assertThat(Address.of("/library/faq/new")).contains(new Address.Match("/library/faq-edit.xhtml", Map.of()));
        assertThat(Address.of("/library/faq/x")).isEmpty();
    }

    @Test
    void aViewHasNoAddressOfItsOwn() {
        assertThat(Address.isView("/framework/framework.xhtml")).isTrue();
        assertThat(Address.isView("/jakarta.faces.resource/theme.css.xhtml")).isFalse();
    }

    @Test
    void noFolderOfPagesBearsTheNameOfAnAddress() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/webapp"))) {
            assertThat(folders.map(folder -> "/" + folder.getFileName())
                            .filter(path -> Address.of(path).isPresent()))
                    .as("the server would redirect the address into the folder")
                    .isEmpty();
        }
    }

    @Test
    void everyViewIsThere() {
        for (Address address : Address.values()) {
            assertThat(Path.of("src/main/webapp", address.view()))
                    .as(address.name())
                    .exists();
        }
    }
}
