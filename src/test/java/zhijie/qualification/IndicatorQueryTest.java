package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorQueryTest {

    private static final IndicatorText SURVEY = new IndicatorText(
            "survey-plan-rate",
            "客户调查计划完成率",
            List.of("CSAT 回收率"),
            Unit.PERCENT,
            Direction.HIGHER_IS_BETTER,
            List.of(),
            "完成调查项数 / 计划调查项数 * 100",
            null,
            null,
            PeriodKind.QUARTER,
            Across.SUM,
            "客户调查计划与回收样本统计",
            1,
            true,
            null);

    private static boolean takes(String words, PeriodKind period, IndicatorQuery.Origin origin) {
        return new IndicatorQuery(words, period, origin).takes(SURVEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "调查", "SURVEY-plan", "csat", "完成调查项数", "样本统计", "完成率 样本", " 调查  计划 "})
    void itIsFoundByWhatIsWrittenOfIt(String words) {
        assertThat(takes(words, null, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"投诉", "调查 投诉", ".*", "%", "null"})
    void itIsNotFoundByOtherWords(String words) {
        assertThat(takes(words, null, null)).isFalse();
    }

    @Test
    void everythingAskedForMustFit() {
        assertThat(takes("调查", PeriodKind.QUARTER, IndicatorQuery.Origin.OURS)).isTrue();
        assertThat(takes("调查", PeriodKind.MONTH, IndicatorQuery.Origin.OURS)).isFalse();
        assertThat(takes("调查", PeriodKind.QUARTER, IndicatorQuery.Origin.SOURCE))
                .isFalse();
        assertThat(takes("投诉", PeriodKind.QUARTER, IndicatorQuery.Origin.OURS)).isFalse();
    }
}
