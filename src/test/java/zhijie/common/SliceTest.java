package zhijie.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 0",
        "40, 1, 1, 1, 40",
        "41, 2, 2, 2, 1",
        "41, 0, 1, 2, 40",
        "41, -7, 1, 2, 40",
        "41, 99, 2, 2, 1",
    })
    void showsThePageThatThereIs(int all, int asked, int page, int pages, int rows) {
        List<Integer> list = IntStream.range(0, all).boxed().toList();
        Slice<Integer> part = Slice.of(list, asked, 40);
        assertThat(part.page()).isEqualTo(page);
        assertThat(part.pages()).isEqualTo(pages);
        assertThat(part.rows()).hasSize(rows);
    }
}
