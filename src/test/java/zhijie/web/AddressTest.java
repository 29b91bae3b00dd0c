package zhijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
    void aViewHasNoAddressOfItsOwn() {
        assertThat(Address.isView("/framework/framework.xhtml")).isTrue();
        assertThat(Address.isView("/jakarta.faces.resource/theme.css.xhtml")).isFalse();
    }
}
