package zhijie.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhijie.common.RuleViolationException;

class RankingTest {

    private static List<Ranking.Place<String>> rank(int... totals) {
        List<Ranking.Entry<String>> entries = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            BigDecimal total = new BigDecimal(totals[i]);
            entries.add(new Ranking.Entry<>("p" + i, total, Bands.USUAL.of(total)));
        }
        return Ranking.of(entries);
    }

    @Test
    void equalTotalsShareARankAndSaySo() {
        List<Ranking.Place<String>> places = rank(80, 90, 90, 70);

        assertThat(places).extracting(Ranking.Place::rank).containsExactly(1, 1, 3, 4);
        assertThat(places).extracting(Ranking.Place::tied).containsExactly(true, true, false, false);
    }

    @Test
    void starsAreTheFirstTenthWithTies() {
        int[] twenty = new int[20];
        Arrays.setAll(twenty, i -> 99 - i);
        assertThat(rank(twenty).stream().filter(Ranking.Place::star)).hasSize(2);
        twenty[2] = twenty[1];
        assertThat(rank(twenty).stream().filter(Ranking.Place::star)).hasSize(3);
        assertThat(rank(70, 65).stream().filter(Ranking.Place::star)).hasSize(1);
        assertThat(rank(50, 40).stream().filter(Ranking.Place::star)).isEmpty();
        assertThat(rank()).isEmpty();
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

    @Test
    void threeFailuresInARowCallForRetraining() {
        Band failed = Band.FAILED;
        assertThat(Failures.callForRetraining(List.of(failed, failed, failed))).isTrue();
        assertThat(Failures.callForRetraining(List.of(failed, failed, Band.PASSED, failed)))
                .isFalse();
        assertThat(Failures.callForRetraining(Arrays.asList(failed, null, failed, failed)))
                .isTrue();
        assertThat(Failures.callForRetraining(List.of(failed, failed, failed, Band.GOOD)))
                .isFalse();
        assertThat(Failures.callForRetraining(List.of())).isFalse();
    }
}
