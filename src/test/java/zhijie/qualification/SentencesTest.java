package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {

    private final Sentences chinese = new Sentences(Locale.SIMPLIFIED_CHINESE);
    private final Sentences english = new Sentences(Locale.ENGLISH);

    private static RuleSpec plan(String parameters) {
        return new RuleSpec(
                RuleKind.BELOW_TARGET_DEDUCTS,
                Samples.completionRate(),
                Samples.parameters(parameters),
                RuleOptions.NONE,
                null);
    }

    @Test
    void writesARuleWithItsBlanksInPlace() {
        assertThat(chinese.sentence(plan("target=95 step=1 points=2"))).isEqualTo("计划完成率每低于目标（95 %）1 个百分点，扣 2 分");
        assertThat(chinese.sentence(plan(""))).isEqualTo("计划完成率每低于目标（＿＿ %）＿＿ 个百分点，扣 ＿＿ 分");
        assertThat(english.sentence(plan("target=95 step=1 points=2")))
                .isEqualTo("计划完成率: each 1 percentage points below the target (95 %) takes off 2 pt");
        assertThat(chinese.pieces(plan("step=1")).stream().filter(Sentences.Piece::isOpen))
                .extracting(Sentences.Piece::parameter)
                .containsExactly(Parameter.TARGET, Parameter.POINTS);
    }

    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void everyKindShowsAllItsBlanks(RuleKind kind) {
        RuleSpec rule = Samples.rule(kind, "", RuleOptions.NONE);

        assertThat(chinese.pieces(rule).stream().filter(Sentences.Piece::isBlank))
                .extracting(Sentences.Piece::parameter)
                .containsExactlyInAnyOrderElementsOf(kind.required());
        assertThat(english.pieces(rule).stream().filter(Sentences.Piece::isBlank))
                .hasSameSizeAs(kind.required());
    }

    @Test
    void englishChoosesThePluralByTheCount() {
        assertThat(english.say("years", 1)).isEqualTo("1 year");
        assertThat(english.say("years", 3)).isEqualTo("3 years");
        assertThat(english.say("why.blank", "x", 1)).isEqualTo("x: 1 blank open, not scored");
        assertThat(chinese.say("months", 1500)).contains("1500");
    }

    @Test
    void aReadingOfALongPeriodSaysOfHowManyItWasMade() {
        IndicatorSpec rate = Samples.completionRate();
        Measurement quarter = rate.combine(List.of(
                        rate.measure(Map.of("完成项数", new BigDecimal("47"), "计划项数", new BigDecimal("50")))
                                .orElseThrow(),
                        rate.measure(Map.of("完成项数", new BigDecimal("43"), "计划项数", new BigDecimal("50")))
                                .orElseThrow()))
                .orElseThrow();

        assertThat(chinese.reading(rate, quarter)).isEqualTo("计划完成率 = 90 ÷ 100 × 100 = 90.0 %（2 期合计）");
        IndicatorSpec longest = Samples.across(Across.LARGEST);
        assertThat(chinese.reading(
                        longest,
                        longest.combine(List.of(longest.measured(BigDecimal.ONE), longest.measured(BigDecimal.TEN)))
                                .orElseThrow()))
                .isEqualTo("最长天数 = 10.0 天（2 期中最大）");
    }

    @Test
    void aReadingByAnotherFormulaIsNotComputedAnew() {
        Measurement old = new Measurement(
                new BigDecimal("80.0"), Map.of("完成项数", new BigDecimal("47"), "计划项数", new BigDecimal("50")));

        assertThat(chinese.reading(Samples.completionRate(), old))
                .contains("按读数当时的公式")
                .contains("完成项数 47")
                .endsWith("= 80.0 %")
                .doesNotContain("÷");
    }

    @Test
    void explainsFromInputsToPoints() {
        RowSpec row = Samples.row("30", plan("target=95 step=1 points=2"));
        Measurement measured = Samples.completionRate()
                .measure(Map.of("完成项数", new BigDecimal("47"), "计划项数", new BigDecimal("50")))
                .orElseThrow();

        RowScore score = ScoreCalculator.score(Samples.table(row), Facts.of(Map.of("plan-completion-rate", measured)))
                .rows()
                .get(0);

        assertThat(chinese.why(score.rules().get(0)))
                .isEqualTo("计划完成率 = 47 ÷ 50 × 100 = 94.0 %；目标 95 %，低 1 个百分点；1 步 × 2 分 = −2 分");
        assertThat(english.why(score.rules().get(0)))
                .isEqualTo("计划完成率 = 47 ÷ 50 × 100 = 94.0 %; target 95 %, 1 percentage points below; "
                        + "1 × 2 pt a step = −2 pt");
        assertThat(score.points().orElseThrow()).isEqualByComparingTo("28");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table.counts | 1 | 1 row, 1 rule",
                "table.counts | 2 | 2 rows, 2 rules",
                "table.counts | 0 | 0 rows, 0 rules",
                "scheme.counts | 1 | 1 training module · 1 assessment part · 1 time limit",
                "promotion.kpiUnknown | 1 | only 1 result, three are needed",
                "promotion.kpiUnknown | 2 | only 2 results, three are needed",
                "readings.refused | 1 | One line can’t be used (the first is line 1); nothing was stored.",
                "readings.refusedHere | 1 | One reading can’t be used; nothing was saved. The reason is below.",
                "readings.refusedHere | 3 | 3 readings can’t be used; nothing was saved. The reasons are below.",
                "scores.computed | 0 | Nobody was scored.",
                "scores.computed | 1 | One person was scored.",
                "why.across.SUM | 1 | (of one period)",
                "why.across.SUM | 3 | (sum of 3 periods)"
            })
    void englishCountsOneAsOne(String key, int count, String sentence) {
        assertThat(english.say(key, count, count, count).strip()).isEqualTo(sentence);
    }

    @Test
    void aComparisonCountsInEnglishToo() {
        assertThat(english.say("compare.summary", "A", "B", 1, 1, 1))
                .isEqualTo("“A” asks for one competency more than “B”, one of them a must-have; one is shared");
        assertThat(english.say("compare.summary", "A", "B", 12, 0, 4))
                .isEqualTo("“A” asks for 12 competencies more than “B”, none of them a must-have; 4 are shared");
    }
}
