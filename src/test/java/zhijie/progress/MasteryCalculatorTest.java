package zhijie.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasteryCalculatorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private long nextId = 1;

    private Fact fact(EvidenceSource source, int daysAgo, boolean met) {
        return fact(source, daysAgo, met, null, DisputeState.NONE);
    }

    private Fact fact(EvidenceSource source, int daysAgo, boolean met, LocalDate expires, DisputeState dispute) {
        return new Fact(
                nextId++, 1, 7L, source, null, DAY.minusDays(daysAgo), met, null, expires, null, dispute, null, null);
    }

    private static Mastery judge(List<Fact> facts, Share lessons) {
        return MasteryCalculator.judge(MasteryRule.STANDARD, facts, lessons, DAY);
    }

    /** Facts written as source, + or -, days ago: {@code TEST+41 SELF+3}. */
    private List<Fact> facts(String text) {
        List<Fact> facts = new ArrayList<>();
        for (String word : text == null ? new String[0] : text.split(" ")) {
            int sign = word.replace('-', '+').indexOf('+');
            facts.add(fact(
                    EvidenceSource.valueOf(word.substring(0, sign)),
                    Integer.parseInt(word.substring(sign + 1)),
                    word.charAt(sign) == '+'));
        }
        return facts;
    }

    @ParameterizedTest(name = "{0} with {1}/{2} lessons: {3}, {4} %")
    @CsvSource(nullValues = "-", textBlock = """
            -,                                  0, 0, OPEN,     0
            -,                                  0, 4, OPEN,     0
            -,                                  1, 4, LEARNING, 12.5
            -,                                  2, 4, LEARNING, 25
            -,                                  4, 4, STUDIED,  50
            COURSE+3,                           4, 4, STUDIED,  50
            COURSE+3,                           4, 5, STUDIED,  50
            COURSE+3 SELF_CHECK+2,              4, 4, STUDIED,  70
            COURSE+3 SELF_CHECK-2,              4, 4, STUDIED,  50
            SELF+1,                             0, 0, LEARNING, 10
            SELF+1 COURSE+3 SELF_CHECK+2,       4, 4, STUDIED,  80
            SELF+1 COURSE+3 SELF_CHECK+2 CUSTOMER+9, 4, 4, STUDIED, 90
            SELF-1,                             0, 0, OPEN,     0
            SELF-1 SELF+9,                      0, 0, OPEN,     0
            TEST+41,                            0, 0, REACHED,  100
            SUPERVISOR+60,                      0, 0, REACHED,  100
            QUALITY+90,                         0, 0, REACHED,  100
            CUSTOMER+5,                         0, 0, LEARNING, 10
            QUALITY-38 QUALITY-26,              2, 4, FAILED,   25
            QUALITY-38 QUALITY+26,              0, 0, REACHED,  100
            QUALITY+38 QUALITY-26,              0, 0, FAILED,   0
            TEST+41 QUALITY-26,                 0, 0, FAILED,   0
            QUALITY-26 SELF+1,                  0, 0, FAILED,   10
            TEST-5 SUPERVISOR+1,                0, 0, FAILED,   0
            SUPERVISOR-9 TEST+1,                0, 0, FAILED,   0
            TEST+41 CUSTOMER-3,                 0, 0, REACHED,  100
            TEST+-1,                            0, 0, OPEN,     0
            """)
    void addsEvidenceUpByTheStandardRule(String facts, int done, int all, MasteryState state, double percent) {
        Mastery mastery = judge(facts(facts), new Share(done, all));
        assertThat(mastery.state()).isEqualTo(state);
        assertThat(mastery.percent()).isCloseTo(percent, within(1e-9));
    }

    @Test
    void nothingIsOpenAndSaysSo() {
        assertThat(judge(List.of(), Share.NONE)).isEqualTo(new Mastery(MasteryState.OPEN, 0, List.of()));
    }

    @Test
    void twoResultsOfOneDayAreDecidedByTheOneStoredLast() {
        List<Fact> facts = List.of(fact(EvidenceSource.TEST, 3, false), fact(EvidenceSource.TEST, 3, true));
        assertThat(judge(facts, Share.NONE).isReached()).isTrue();
    }

    @Test
    void expiredProofLeavesTheCompetencyToBeChecked() {
        Fact expired = fact(EvidenceSource.TEST, 400, true, DAY.minusDays(1), DisputeState.NONE);
        Mastery mastery = judge(List.of(expired), Share.NONE);
        assertThat(mastery.state()).isEqualTo(MasteryState.EXPIRED);
        assertThat(mastery.lines()).singleElement().satisfies(line -> {
            assertThat(line.effect()).isEqualTo(Mastery.Effect.GONE);
            assertThat(line.fact()).isEqualTo(expired);
        });
    }

    @Test
    void evidenceCountsOnTheDayItExpires() {
        Fact last = fact(EvidenceSource.TEST, 400, true, DAY, DisputeState.NONE);
        assertThat(judge(List.of(last), Share.NONE).isReached()).isTrue();
    }

    @Test
    void aRuleMayLetASourceExpireByItself() {
        Map<EvidenceSource, SourceRule> sources = new EnumMap<>(MasteryRule.STANDARD.sources());
        sources.put(EvidenceSource.QUALITY, new SourceRule(true, true, 0, 12));
        MasteryRule rule = new MasteryRule(sources);
        List<Fact> facts = List.of(fact(EvidenceSource.QUALITY, 366, true));
        assertThat(MasteryCalculator.judge(rule, facts, Share.NONE, DAY).state())
                .isEqualTo(MasteryState.EXPIRED);
        assertThat(MasteryCalculator.judge(rule, facts, Share.NONE, DAY.minusDays(1))
                        .state())
                .isEqualTo(MasteryState.REACHED);
    }

    @Test
    void withdrawnEvidenceDoesNotCountAndAnOlderResultSpeaksAgain() {
        Fact wrong = fact(EvidenceSource.QUALITY, 3, false, null, DisputeState.WITHDRAWN);
        assertThat(judge(List.of(wrong), Share.NONE).state()).isEqualTo(MasteryState.OPEN);
        assertThat(judge(List.of(wrong, fact(EvidenceSource.QUALITY, 30, true)), Share.NONE)
                        .isReached())
                .isTrue();
    }

    @Test
    void disputedEvidenceCountsUntilItIsDecided() {
        Fact open = fact(EvidenceSource.QUALITY, 3, false, null, DisputeState.OPEN);
        assertThat(judge(List.of(open), Share.NONE).state()).isEqualTo(MasteryState.FAILED);
    }

    @Test
    void everySourceIsExplainedApart() {
        Mastery mastery = judge(facts("TEST+41 QUALITY-26 SELF+1"), new Share(2, 4));
        assertThat(mastery.lines())
                .extracting(line -> line.source() + " " + line.effect() + " " + line.points())
                .containsExactly("TEST PROVES 0.0", "QUALITY VETOES 0.0", "COURSE SUPPORTS 25.0", "SELF SUPPORTS 10.0");
    }

    @Test
    void aRuleInWhichTheLearnerDecidesIsRefused() {
        Map<EvidenceSource, SourceRule> sources = new EnumMap<>(MasteryRule.STANDARD.sources());
        sources.put(EvidenceSource.SELF, new SourceRule(true, false, 0, null));
        assertThatThrownBy(() -> new MasteryRule(sources)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleInWhichSupportAddsUpToProofIsRefused() {
        Map<EvidenceSource, SourceRule> sources = new EnumMap<>(MasteryRule.STANDARD.sources());
        sources.put(EvidenceSource.CUSTOMER, new SourceRule(false, false, 11, null));
        assertThatThrownBy(() -> new MasteryRule(sources)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MasteryRule(Collections.emptyMap())).isInstanceOf(IllegalArgumentException.class);
    }
}
