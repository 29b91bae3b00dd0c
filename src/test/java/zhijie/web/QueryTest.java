package zhijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhijie.library.Industry;

class QueryTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "x", "-1", "1.5", "99999999999999999999"})
    void whatIsNoNumberFiltersNothing(String sent) {
        assertThat(Query.number(sent)).isNull();
    }

    @Test
    void anEmptyChoiceIsNone() {
        assertThat(Query.text("")).isNull();
        assertThat(Query.text("L1")).isEqualTo("L1");
        assertThat(Query.choice(Industry.class, "")).isNull();
        assertThat(Query.choice(Industry.class, "e-commerce")).isEqualTo(Industry.E_COMMERCE);
        assertThat(Query.choice(Industry.class, "mining")).isNull();
    }

    @Test
    void aQueryHoldsOnlyWhatWasChosenAndCanBeContinued() {
        assertThat(Query.of("scene", "bills", "task", null, "framework", "a b"))
                .isEqualTo("?scene=bills&framework=a+b&");
        assertThat(Query.of("scene", null)).isEqualTo("?");
    }
}
