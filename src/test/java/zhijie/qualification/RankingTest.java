package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhijie.common.RuleViolationException;

class RankingTest {

    /** Places of totals in the order given. */
    private static List<Ranking.Place> rank(PeriodKind kind, List<Integer> totals) {
        Map<BigDecimal, Long> howMany = new TreeMap<>();
        totals.forEach(total -> howMany.merge(new BigDecimal(total), 1L, Long::sum));
        Ranking ranking = Ranking.of(howMany, kind);
        List<Ranking.Place> places = new ArrayList<>();
        for (Integer total : totals) {
            BigDecimal exact = new BigDecimal(total).setScale(2);
            places.add(ranking.place(exact, Bands.USUAL.of(exact)));
        }
        return places;
    }

    private static long stars(PeriodKind kind, Integer... totals) {
        return rank(kind, Arrays.asList(totals)).stream()
                .filter(Ranking.Place::star)
                .count();
    }

    @Test
    void equalTotalsShareARankAndSaySo() {
        List<Ranking.Place> places = rank(PeriodKind.MONTH, List.of(80, 90, 90, 70));

        assertThat(places).extracting(Ranking.Place::rank).containsExactly(3L, 1L, 1L, 4L);
        assertThat(places).extracting(Ranking.Place::tied).containsExactly(false, true, true, false);
        assertThat(Ranking.of(Map.of(), PeriodKind.MONTH).place(null, null)).isEqualTo(Ranking.Place.NONE);
    }

    @Test
    void theStarGoesToTheFirstTenthOfAMonthWithTies() {
        Integer[] twenty = new Integer[20];
        Arrays.setAll(twenty, i -> 99 - i);
        assertThat(stars(PeriodKind.MONTH, twenty)).isEqualTo(2);
        assertThat(stars(PeriodKind.QUARTER, twenty)).isZero();
        assertThat(stars(PeriodKind.YEAR, twenty)).isZero();
        twenty[2] = twenty[1];
        assertThat(stars(PeriodKind.MONTH, twenty)).isEqualTo(3);
    }

    @Test
    void amongFewNobodyStandsOutAndWhoOnlyPassedIsNoStar() {
        assertThat(stars(PeriodKind.MONTH, 100)).as("the only holder of a role").isZero();
        assertThat(stars(PeriodKind.MONTH, 100, 90, 80, 70)).isZero();
        assertThat(stars(PeriodKind.MONTH, 100, 90, 80, 70, 60)).isEqualTo(1);
        assertThat(stars(PeriodKind.MONTH, 80, 70, 65, 62, 61)).isEqualTo(1);
        assertThat(stars(PeriodKind.MONTH, 79, 70, 65, 62, 61))
                .as("the best only passed")
                .isZero();
        assertThat(stars(PeriodKind.MONTH, 55, 50, 40, 30, 20)).isZero();
        assertThat(stars(PeriodKind.MONTH)).isZero();
    }

    @Property(tries = 300)
    void starsAreATenthButForTiesAndNobodyBelowOneIsAStar(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 100) Integer> totals) {
        List<Ranking.Place> places = rank(PeriodKind.MONTH, totals);
        int stars = 0;
        int ahead = 0;
        for (int i = 0; i < totals.size(); i++) {
            Ranking.Place place = places.get(i);
            int total = totals.get(i);
            assertThat(place.rank())
                    .isEqualTo(1 + totals.stream().filter(it -> it > total).count());
            assertThat(place.tied()).isEqualTo(Collections.frequency(totals, total) > 1);
            if (place.star()) {
                stars++;
                assertThat(total).isGreaterThanOrEqualTo(80);
                assertThat(place.rank()).isLessThanOrEqualTo(Math.max(1, totals.size() / 10));
                for (int j = 0; j < totals.size(); j++) {
                    assertThat(totals.get(j) < total || places.get(j).star())
                            .as("as good, hence a star too")
                            .isTrue();
                }
            } else if (total >= 80) {
                ahead++;
            }
        }
        if (totals.size() < Ranking.FEWEST) {
            assertThat(stars).isZero();
        } else if (ahead > 0) {
            assertThat(stars).isGreaterThanOrEqualTo(Math.max(1, totals.size() / 10));
        }
    }

    @Property(tries = 200)
    void theOrderOfPeopleMakesNoDifference(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 100) Integer> totals) {
        List<Integer> reversed = new ArrayList<>(totals);
        Collections.reverse(reversed);
        List<Ranking.Place> places = new ArrayList<>(rank(PeriodKind.MONTH, reversed));
        Collections.reverse(places);

        assertThat(places).isEqualTo(rank(PeriodKind.MONTH, totals));
    }

    @ParameterizedTest
    @CsvSource({"100,EXCELLENT", "90,EXCELLENT", "89.99,GOOD", "80,GOOD", "79.99,PASSED", "60,PASSED", "59.99,FAILED"})
    void theEdgeBelongsToTheBetterBand(BigDecimal total, Band band) {
        assertThat(Bands.USUAL.of(total)).isEqualTo(band);
    }

    @Test
    void bandsMustGoDown() {
        assertThatThrownBy(() -> new Bands(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO))
                .isInstanceOf(RuleViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({"'70', 70", "'70 80', 75", "'70 80 80', 80", "'60 60 90 90', 75", "'60 61 90', 61", "'', "})
    void theMedianIsTheMiddleTotal(String totals, BigDecimal median) {
        Map<BigDecimal, Long> howMany = new TreeMap<>();
        for (String total : totals.split(" ")) {
            if (!total.isEmpty()) {
                howMany.merge(new BigDecimal(total), 1L, Long::sum);
            }
        }
        assertThat(TeamService.median(howMany))
                .usingComparator(RankingTest::byValue)
                .isEqualTo(median);
    }

    private static int byValue(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? (one == other ? 0 : 1) : one.compareTo(other);
    }

    @Test
    void theDistributionCountsEverybodyOnce() {
        assertThat(TeamService.distribution(Map.of(
                        new BigDecimal("59.99"), 2L,
                        new BigDecimal("60"), 1L,
                        new BigDecimal("89.99"), 3L,
                        new BigDecimal("110"), 4L)))
                .extracting(TeamService.Bin::count)
                .containsExactly(2L, 1L, 0L, 3L, 4L);
    }
}
