package zhijie.exchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=1+1|'=1+1",
                "+86 10|'+86 10",
                "-5|'-5",
                "@SUM(A1)|'@SUM(A1)",
                "林晓|林晓",
                "1=1|1=1",
            })
    void whatASpreadsheetWouldComputeStaysText(String typed, String kept) {
        assertThat(SheetText.safe(typed)).isEqualTo(kept);
    }

    @Test
    void aTabOrAnEmptyTextDoesNoHarm() {
        assertThat(SheetText.safe("\t=1")).isEqualTo("'\t=1");
        assertThat(SheetText.safe("")).isEmpty();
    }
}
