package zhijie.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MasteryPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Provide
    Arbitrary<List<Fact>> facts() {
        Arbitrary<Fact> fact = Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.of(EvidenceSource.values()),
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 900).injectNull(0.7),
                        Arbitraries.of(DisputeState.values()))
                .as((id, source, daysAgo, met, lasts, dispute) -> new Fact(
                        id,
                        1,
                        7L,
                        source,
                        null,
                        DAY.minusDays(daysAgo),
                        met,
                        null,
                        lasts == null ? null : DAY.minusDays(daysAgo).plusDays(lasts),
                        null,
                        dispute,
                        null,
                        null));
        return fact.list().uniqueElements(Fact::id).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Share> shares() {
        return Arbitraries.integers()
                .between(0, 8)
                .flatMap(all -> Arbitraries.integers().between(0, all).map(done -> new Share(done, all)));
    }

    private static Mastery judge(List<Fact> facts, Share lessons) {
        return MasteryCalculator.judge(MasteryRule.STANDARD, facts, lessons, DAY);
    }

    @Property
    void isWholeExactlyWhenReached(@ForAll("facts") List<Fact> facts, @ForAll("shares") Share lessons) {
        Mastery mastery = judge(facts, lessons);
        assertThat(mastery.percent()).isBetween(0.0, 100.0);
        assertThat(mastery.percent() == 100).isEqualTo(mastery.isReached());
    }

    @Property
    void theOrderOfFactsDoesNotMatter(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        java.util.Collections.shuffle(shuffled, random);
        assertThat(judge(shuffled, Share.NONE)).isEqualTo(judge(facts, Share.NONE));
    }

    @Property
    void whatALearnerSaysOrStudiesNeverReaches(@ForAll("facts") List<Fact> facts, @ForAll("shares") Share lessons) {
        List<Fact> own =
                facts.stream().filter(fact -> !fact.source().isIndependent()).toList();
        Mastery mastery = judge(own, lessons);
        assertThat(mastery.isReached()).isFalse();
        assertThat(mastery.percent()).isLessThanOrEqualTo(MasteryRule.MOST_UNPROVEN);
    }

    @Property
    void selfAssessmentNeverTurnsReachedIntoNotReachedOrBack(
            @ForAll("facts") List<Fact> facts, @ForAll("shares") Share lessons) {
        List<Fact> without = facts.stream()
                .filter(fact -> fact.source() != EvidenceSource.SELF)
                .toList();
        assertThat(judge(facts, lessons).isReached())
                .isEqualTo(judge(without, lessons).isReached());
    }

    @Property
    void oneMoreLessonNeverTakesMasteryAway(@ForAll("facts") List<Fact> facts, @ForAll("shares") Share lessons) {
        if (lessons.done() < lessons.all()) {
            Share more = new Share(lessons.done() + 1, lessons.all());
            assertThat(judge(facts, more).percent())
                    .isGreaterThanOrEqualTo(judge(facts, lessons).percent());
        }
    }

    @Property
    void aFreshQualityCheckDecidesWhateverTheLearnerSays(@ForAll("facts") List<Fact> facts) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(new Fact(
                2_000_000L,
                1,
                7L,
                EvidenceSource.QUALITY,
                null,
                DAY,
                false,
                null,
                null,
                null,
                DisputeState.NONE,
                null,
                null));
        assertThat(judge(all, Share.NONE).state()).isEqualTo(MasteryState.FAILED);
    }
}
