package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhijie.qualification.Samples.number;
import static zhijie.qualification.Samples.reading;
import static zhijie.qualification.Samples.row;
import static zhijie.qualification.Samples.rule;
import static zhijie.qualification.Samples.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhijie.common.RuleViolationException;
import zhijie.qualification.Facts.RuleKey;
import zhijie.qualification.RuleOptions.PointsAre;
import zhijie.qualification.RuleOptions.Steps;
import zhijie.qualification.RuleScore.State;

class ScoreCalculatorTest {

    /** Each line is worked out by hand: a row of 20 points, one rule, one reading. */
    @ParameterizedTest(name = "{0} {1}, reading {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // target 95, each full point below takes 2 off
                "below-target-deducts, target=95 step=1 points=2, 95,    20",
                "below-target-deducts, target=95 step=1 points=2, 94.1,  20",
                "below-target-deducts, target=95 step=1 points=2, 94.0,  18",
                "below-target-deducts, target=95 step=1 points=2, 93.9,  18",
                "below-target-deducts, target=95 step=1 points=2, 85.0,  0",
                "below-target-deducts, target=95 step=1 points=2, 0,     0",
                "below-target-deducts, target=95 step=1 points=2, 120,   20",
                "below-target-deducts, target=95 step=0.5 points=1, 94.5, 19",
                "below-target-deducts, target=95 step=1 points=2, -,     -",
                // what is saved over 2 % brings 1 point for each percentage point
                "above-target-adds, target=2 step=1 points=1, 2,   20",
                "above-target-adds, target=2 step=1 points=1, 5,   23",
                "above-target-adds, target=2 step=1 points=1, 2.9, 20",
                "above-target-adds, target=2 step=1 points=1, -5,  20",
                "above-target-adds, target=2 step=1 points=1, 90,  40",
                "above-target-adds, target=2 step=1 points=1, -,   -",
                // churn over 3 % takes 3 off for each half point
                "above-target-deducts, target=3 step=0.5 points=3, 3.0, 20",
                "above-target-deducts, target=3 step=0.5 points=3, 3.4, 20",
                "above-target-deducts, target=3 step=0.5 points=3, 3.5, 17",
                "above-target-deducts, target=3 step=0.5 points=3, 4.2, 14",
                "above-target-deducts, target=3 step=0.5 points=3, -,   -",
                // seat utilisation 80 %: +1 above, -2 below
                "both-ways, target=80 step=1 addPoints=1 deductPoints=2, 80,   20",
                "both-ways, target=80 step=1 addPoints=1 deductPoints=2, 82.9, 22",
                "both-ways, target=80 step=1 addPoints=1 deductPoints=2, 78,   16",
                "both-ways, target=80 step=1 addPoints=1 deductPoints=2, 79.5, 20",
                "both-ways, target=80 step=1 addPoints=1 deductPoints=2, -,    -",
                // three improvements asked for, 4 points for each one missing
                "short-of-count, target=3 step=1 points=4, 3, 20",
                "short-of-count, target=3 step=1 points=4, 5, 20",
                "short-of-count, target=3 step=1 points=4, 1, 12",
                "short-of-count, target=3 step=1 points=4, 0, 8",
                "short-of-count, target=3 step=1 points=4, -, -",
                // 6 points for each complaint
                "each-occurrence, points=6, 0, 20",
                "each-occurrence, points=6, 1, 14",
                "each-occurrence, points=6, 3, 2",
                "each-occurrence, points=6, 4, 0",
                "each-occurrence, points=6 allowed=1, 1, 20",
                "each-occurrence, points=6 allowed=1, 2, 14",
                "each-occurrence, points=6, -, -",
                "each-day-late, points=3, 0, 20",
                "each-day-late, points=3, 2, 14",
                "each-day-late, points=3 allowed=1, 2, 17",
                "each-day-late, points=3, -, -",
                "each-defect, points=0.5, 0, 20",
                "each-defect, points=0.5, 3, 18.5",
                "each-defect, points=0.5, 60, 0",
                "each-defect, points=0.5, -, -",
                // 90 % must be reached
                "required-minimum, minimum=90, 90,   20",
                "required-minimum, minimum=90, 89.9, 0",
                "required-minimum, minimum=90 points=8, 89.9, 12",
                "required-minimum, minimum=90 points=8, 90,   20",
                "required-minimum, minimum=90, -, -",
                // a forecast may be off by 5 % either way: +1 for each point less, -3 for each more
                "tolerance, tolerance=5 step=1 addPoints=1 deductPoints=3, 5,   20",
                "tolerance, tolerance=5 step=1 addPoints=1 deductPoints=3, 3,   22",
                "tolerance, tolerance=5 step=1 addPoints=1 deductPoints=3, 7.5, 14",
                "tolerance, tolerance=5 step=1 addPoints=1 deductPoints=3, -7,  14",
                "tolerance, tolerance=5 step=1 deductPoints=3, 3,   20",
                "tolerance, tolerance=5 step=1 deductPoints=3, -,   -",
                // no complaint takes longer than 3 days, 5 points for each day over
                "longest-time, limit=3 step=1 points=5, 3,   20",
                "longest-time, limit=3 step=1 points=5, 3.9, 20",
                "longest-time, limit=3 step=1 points=5, 4,   15",
                "longest-time, limit=3 step=1 points=5, 9,   0",
                "longest-time, limit=3 step=1 points=5, -,   -",
                "veto-row, '', 0, 20",
                "veto-row, '', 1, 0",
                "veto-row, allowed=1, 1, 20",
                "veto-row, '', -, -",
                "red-line, '', 0, 20",
                "red-line, '', 1, 0",
                "red-line, minimum=60, 60, 20",
                "red-line, minimum=60, 59.9, 0",
                "red-line, limit=5, 5, 20",
                "red-line, limit=5, 5.1, 0",
                "red-line, minimum=1 limit=5, 3, 20",
                "red-line, minimum=1 limit=5, 0.5, 0",
                "red-line, minimum=1 limit=5, 6, 0",
                "red-line, '', -, -",
            })
    void scoresAsWorkedOutByHand(String kind, String parameters, String reading, String expected) {
        RowSpec row = row("20", rule(RuleKind.of(kind), parameters, RuleOptions.NONE));

        Scorecard card = ScoreCalculator.score(table(row), reading(reading));

        if (expected == null) {
            assertThat(card.total()).isEmpty();
            assertThat(card.state()).isEqualTo(Scorecard.State.MISSING);
        } else {
            assertThat(card.total().orElseThrow()).isEqualByComparingTo(expected);
            assertThat(card.rows().get(0).points().orElseThrow()).isEqualByComparingTo(expected);
        }
    }

    @ParameterizedTest(name = "judgement of {0} points: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"0, 20", "4, 16", "6, 14", "9, 14", "-, -"})
    void judgementTakesOffAtMostItsPoints(String deduction, String expected) {
        RowSpec row = row("20", rule(RuleKind.JUDGEMENT, "points=6", RuleOptions.NONE));
        Facts facts = deduction == null
                ? Facts.of(Map.of())
                : new Facts(Map.of(), Map.of(new RuleKey("r1", 0), new Judgement(number(deduction), "分析不深入")));

        Optional<java.math.BigDecimal> total =
                ScoreCalculator.score(table(row), facts).total();

        if (expected == null) {
            assertThat(total).isEmpty();
        } else {
            assertThat(total.orElseThrow()).isEqualByComparingTo(expected);
        }
    }

    /** Worked out by hand: a row of 20 points, each option with the kinds that have a use for it. */
    @ParameterizedTest(name = "{0} {1}, {2} steps, {3}, floor {4}, cap {5}: reading {6} gives {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                "below-target-deducts, target=95 step=1 points=2, FULL,    POINTS, -,  -, 93.5, 18",
                "below-target-deducts, target=95 step=1 points=2, STARTED, POINTS, -,  -, 93.5, 16",
                "below-target-deducts, target=95 step=1 points=2, STARTED, POINTS, -,  -, 94.0, 18",
                "below-target-deducts, target=95 step=1 points=2, STARTED, POINTS, -,  -, 95.0, 20",
                "below-target-deducts, target=95 step=1 points=2, STARTED, POINTS, -,  -, 94.9, 18",
                "below-target-deducts, target=95 step=1 points=2, FULL,    POINTS, -5, -, 80.0, 15",
                "below-target-deducts, target=95 step=1 points=2, FULL,    POINTS, -5, -, 93.0, 16",
                "below-target-deducts, target=95 step=1 points=2, FULL,    POINTS, 0,  -, 80.0, 20",
                // 2 % of a row of 20 points is 0.4 a step; fifty steps are all of it
                "below-target-deducts, target=95 step=1 points=2, FULL, PERCENT_OF_ROW, -,  -, 94.0, 19.6",
                "below-target-deducts, target=95 step=1 points=2, FULL, PERCENT_OF_ROW, -,  -, 45.0, 0",
                // floor and cap stay points where the rule counts in percent
                "below-target-deducts, target=95 step=1 points=2, FULL, PERCENT_OF_ROW, -1, -, 45.0, 19",
                "above-target-adds, target=2 step=1 points=1,     STARTED, POINTS, -,  -, 2.1,  21",
                "above-target-adds, target=2 step=1 points=1,     FULL,    POINTS, -,  3, 50,   23",
                "above-target-adds, target=2 step=1 points=10,    FULL, PERCENT_OF_ROW, -, -, 4, 24",
                "above-target-deducts, target=3 step=0.5 points=3, STARTED, POINTS, -, -, 3.1,  17",
                "above-target-deducts, target=3 step=0.5 points=3, FULL,    POINTS, -4, -, 9,   16",
                "both-ways, target=80 step=1 addPoints=1 deductPoints=2, STARTED, POINTS, -,  -, 80.5, 21",
                "both-ways, target=80 step=1 addPoints=1 deductPoints=2, STARTED, POINTS, -,  -, 79.5, 18",
                "both-ways, target=80 step=1 addPoints=1 deductPoints=2, FULL,    POINTS, -3, 2, 90,   22",
                "both-ways, target=80 step=1 addPoints=1 deductPoints=2, FULL,    POINTS, -3, 2, 70,   17",
                "short-of-count, target=3 step=1 points=25, FULL, PERCENT_OF_ROW, -, -, 1, 10",
                "short-of-count, target=3 step=2 points=4,  FULL,    POINTS, -, -, 0, 16",
                "short-of-count, target=3 step=2 points=4,  STARTED, POINTS, -, -, 0, 12",
                "each-occurrence, points=6,  FULL, POINTS,         -10, -, 4, 10",
                "each-occurrence, points=50, FULL, PERCENT_OF_ROW, -,   -, 1, 10",
                "each-day-late, points=3,    FULL,    POINTS, -,  -, 1.5, 17",
                "each-day-late, points=3,    STARTED, POINTS, -,  -, 1.5, 14",
                "each-defect, points=0.5,    FULL,    POINTS, -2, -, 60,  18",
                "required-minimum, minimum=90 points=50, FULL, PERCENT_OF_ROW, -,  -, 80, 10",
                "required-minimum, minimum=90 points=8,  FULL, POINTS,         -5, -, 80, 15",
                "tolerance, tolerance=5 step=1 addPoints=1 deductPoints=3, STARTED, POINTS, -,  -, 4.5,  21",
                "tolerance, tolerance=5 step=1 addPoints=1 deductPoints=3, STARTED, POINTS, -,  -, 5.5,  17",
                "tolerance, tolerance=5 step=1 addPoints=1 deductPoints=3, FULL,    POINTS, -6, 2, 0,    22",
                "tolerance, tolerance=5 step=1 addPoints=1 deductPoints=3, FULL,    POINTS, -6, 2, 25,   14",
                "longest-time, limit=3 step=1 points=5, STARTED, POINTS, -,  -, 3.1, 15",
                "longest-time, limit=3 step=1 points=5, FULL,    POINTS, -5, -, 9,   15",
                // a third of a point a step, rounded half up to the cent once for the rule
                "each-defect, points=0.3335, FULL, POINTS, -, -, 1, 19.67",
                "each-defect, points=0.3335, FULL, POINTS, -, -, 3, 19",
            })
    void optionsChangeStepsBoundsAndPoints(
            String kind,
            String parameters,
            Steps steps,
            PointsAre pointsAre,
            String floor,
            String cap,
            String reading,
            String expected) {
        RuleOptions options = new RuleOptions(
                steps, floor == null ? null : number(floor), cap == null ? null : number(cap), pointsAre);
        RowSpec row = row("20", rule(RuleKind.of(kind), parameters, options));

        assertThat(ScoreCalculator.score(table(row), reading(reading)).total().orElseThrow())
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest(name = "judgement of {0}, {1}, floor {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "4, POINTS, -3, 17",
                "4, PERCENT_OF_ROW, -, 19.2",
                "9, PERCENT_OF_ROW, -, 18.8",
                "0, POINTS, -3, 20"
            })
    void optionsHoldForAJudgementToo(String deduction, PointsAre pointsAre, String floor, String expected) {
        RuleOptions options = new RuleOptions(Steps.FULL, floor == null ? null : number(floor), null, pointsAre);
        RowSpec row = row("20", rule(RuleKind.JUDGEMENT, "points=6", options));
        Facts facts = new Facts(Map.of(), Map.of(new RuleKey("r1", 0), new Judgement(number(deduction), "分析不深入")));

        assertThat(ScoreCalculator.score(table(row), facts).total().orElseThrow())
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"red-line, allowed=2, 2, 20", "red-line, allowed=2, 3, 0", "veto-row, allowed=0.5, 0.5, 20"})
    void aLineMayAllowSome(String kind, String parameters, String reading, String expected) {
        RowSpec row = row("20", rule(RuleKind.of(kind), parameters, RuleOptions.NONE));

        assertThat(ScoreCalculator.score(table(row), reading(reading)).total().orElseThrow())
                .isEqualByComparingTo(expected);
    }

    @Test
    void aRedLineEmptiesTheTableEvenWhenOtherReadingsAreMissing() {
        RowSpec row = row("20", rule(RuleKind.RED_LINE, "", RuleOptions.NONE));
        RowSpec judged = new RowSpec(
                "r2", "行为", "标准说明", number("80"), List.of(rule(RuleKind.JUDGEMENT, "points=6", RuleOptions.NONE)));

        Scorecard card = ScoreCalculator.score(table(row, judged), reading("1"));

        assertThat(card.state()).isEqualTo(Scorecard.State.RED_LINE);
        assertThat(card.total().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void anOpenBlankStopsARedLineToo() {
        RowSpec row = row("20", rule(RuleKind.RED_LINE, "", RuleOptions.NONE));
        RowSpec open = new RowSpec(
                "r2", "行为", "标准说明", null, List.of(rule(RuleKind.EACH_DEFECT, "points=1", RuleOptions.NONE)));

        assertThat(ScoreCalculator.score(table(row, open), reading("1")).total())
                .isEmpty();
    }

    @Test
    void capHoldsWhatARuleAdds() {
        RuleOptions options = new RuleOptions(Steps.FULL, null, number("3"), PointsAre.POINTS);
        RowSpec row = row("20", rule(RuleKind.ABOVE_TARGET_ADDS, "target=2 step=1 points=1", options));

        RuleScore score = ScoreCalculator.score(table(row), reading("50"))
                .rows()
                .get(0)
                .rules()
                .get(0);

        assertThat(score.points()).isEqualByComparingTo("3");
        assertThat(score.bounded()).isTrue();
    }

    @Test
    void totalStopsAtTheCapOfTheTable() {
        RowSpec row = row("80", rule(RuleKind.ABOVE_TARGET_ADDS, "target=0 step=1 points=1", RuleOptions.NONE));

        assertThat(ScoreCalculator.score(table(row), reading("60")).total().orElseThrow())
                .isEqualByComparingTo("100");
    }

    @Test
    void scoresNothingWhileABlankIsOpen() {
        RowSpec open = new RowSpec(
                "r2", "行为", "标准说明", number("30"), List.of(rule(RuleKind.EACH_OCCURRENCE, "", RuleOptions.NONE)));
        RowSpec filled = row("70", rule(RuleKind.EACH_OCCURRENCE, "points=2", RuleOptions.NONE));

        Scorecard card = ScoreCalculator.score(table(filled, open), reading("1"));

        assertThat(card.state()).isEqualTo(Scorecard.State.BLANKS);
        assertThat(card.total()).isEmpty();
        assertThat(card.rows().get(0).points().orElseThrow()).isEqualByComparingTo("68");
        assertThat(card.rows().get(1).points()).isEmpty();
        assertThat(table(filled, open).blankCount()).isEqualTo(1);
    }

    @Test
    void anOpenWeightIsABlankToo() {
        RowSpec row = row(null, rule(RuleKind.EACH_OCCURRENCE, "points=2", RuleOptions.NONE));

        assertThat(row.blankCount()).isEqualTo(1);
        assertThat(ScoreCalculator.score(table(row), reading("1")).state()).isEqualTo(Scorecard.State.BLANKS);
    }

    @Test
    void vetoEmptiesTheRowEvenWhenAnotherReadingIsMissing() {
        RuleSpec judgement = rule(RuleKind.JUDGEMENT, "points=6", RuleOptions.NONE);
        RowSpec row = row("20", rule(RuleKind.VETO_ROW, "", RuleOptions.NONE), judgement);

        Scorecard card = ScoreCalculator.score(table(row), reading("1"));

        assertThat(card.total().orElseThrow()).isEqualByComparingTo("0");
        assertThat(card.rows().get(0).rules())
                .extracting(RuleScore::state)
                .containsExactly(State.VETOED, State.MISSING);
    }

    @Test
    void redLineEmptiesTheTable() {
        RowSpec row = row("20", rule(RuleKind.RED_LINE, "", RuleOptions.NONE));
        RowSpec other = new RowSpec(
                "r2", "行为", "标准说明", number("80"), List.of(rule(RuleKind.EACH_DEFECT, "points=1", RuleOptions.NONE)));

        Scorecard card = ScoreCalculator.score(table(row, other), reading("1"));

        assertThat(card.state()).isEqualTo(Scorecard.State.RED_LINE);
        assertThat(card.total().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void severalRulesOfARowAddUp() {
        RowSpec row = row(
                "25",
                rule(RuleKind.EACH_DAY_LATE, "points=3", RuleOptions.NONE),
                rule(RuleKind.EACH_DEFECT, "points=2", RuleOptions.NONE));

        assertThat(ScoreCalculator.score(table(row), reading("2")).total().orElseThrow())
                .isEqualByComparingTo("15");
    }

    @Test
    void lowerIsBetterTurnsBothWaysAround() {
        RuleSpec rule = new RuleSpec(
                RuleKind.BOTH_WAYS,
                Samples.indicator(Unit.PERCENT, Direction.LOWER_IS_BETTER, 1),
                Samples.parameters("target=5 step=1 addPoints=1 deductPoints=2"),
                RuleOptions.NONE,
                null);

        assertThat(ScoreCalculator.score(table(row("20", rule)), reading("3"))
                        .total()
                        .orElseThrow())
                .isEqualByComparingTo("22");
        assertThat(ScoreCalculator.score(table(row("20", rule)), reading("7"))
                        .total()
                        .orElseThrow())
                .isEqualByComparingTo("16");
    }

    @ParameterizedTest
    @CsvSource({
        "below-target-deducts, target=95 step=0 points=2",
        "below-target-deducts, target=95 step=-1 points=2",
        "each-occurrence, points=-2",
        "each-occurrence, target=3",
        "each-occurrence, points=2000000000",
        "each-occurrence, points=0.00001",
    })
    void refusesParametersThatMakeNoSense(String kind, String parameters) {
        assertThatThrownBy(() -> rule(RuleKind.of(kind), parameters, RuleOptions.NONE))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void knowsTheFourteenKindsOfTheContent() {
        assertThat(List.of(RuleKind.values()))
                .extracting(RuleKind::code)
                .containsExactlyInAnyOrder(
                        "below-target-deducts",
                        "above-target-adds",
                        "above-target-deducts",
                        "both-ways",
                        "short-of-count",
                        "each-occurrence",
                        "each-day-late",
                        "each-defect",
                        "required-minimum",
                        "tolerance",
                        "longest-time",
                        "veto-row",
                        "red-line",
                        "judgement");
    }
}
