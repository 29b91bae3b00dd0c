package zhijie.qualification;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ranking 排名 of totals, best first. Equal totals share a rank and say so; the next rank counts them (1, 2, 2, 4). It is
 * made from how many have which total, so that one page of it costs no more than all.
 *
 * <p>The star 服务之星 of a month goes to the first tenth of those ranked, rounded down, if their total is at least good.
 * From {@value #FEWEST} people on it goes to one at least; among fewer nobody stands out. Who ties with the last of them
 * is a star too. Quarters and years have none.
 */
public final class Ranking {

    static final int FEWEST = 5;
    private static final int A_TENTH = 10;

    private final TreeMap<BigDecimal, Long> ranks = new TreeMap<>();
    private final Map<BigDecimal, Long> howMany;
    private final BigDecimal lastStar;

    private Ranking(TreeMap<BigDecimal, Long> howMany, PeriodKind kind) {
        this.howMany = howMany;
        long better = 0;
        for (Map.Entry<BigDecimal, Long> entry : howMany.descendingMap().entrySet()) {
            ranks.put(entry.getKey(), better + 1);
            better += entry.getValue();
        }
        long stars = kind != PeriodKind.MONTH || better < FEWEST ? 0 : Math.max(1, better / A_TENTH);
        lastStar = ranks.descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue() <= stars)
                .reduce((one, lower) -> lower)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** A place; {@code tied} if somebody else has the same total. */
    public record Place(long rank, boolean tied, boolean star) {

        /** Who has no total yet. */
        static final Place NONE = new Place(0, false, false);
    }

    /** @param howMany how many people have a total, by total */
    public static Ranking of(Map<BigDecimal, Long> howMany, PeriodKind kind) {
        return new Ranking(new TreeMap<>(howMany), kind);
    }

    /** The place of a total that is ranked; null has none. */
    public Place place(BigDecimal total, Band band) {
        return total == null
                ? Place.NONE
                : new Place(
                        ranks.get(total),
                        howMany.get(total) > 1,
                        lastStar != null && total.compareTo(lastStar) >= 0 && isGood(band));
    }

    /** The lowest total within the first tenth; who has it and is at least good is a star. */
    public Optional<BigDecimal> starsFrom() {
        return Optional.ofNullable(lastStar);
    }

    private static boolean isGood(Band band) {
        return band == Band.EXCELLENT || band == Band.GOOD;
    }
}
