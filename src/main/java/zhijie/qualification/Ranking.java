package zhijie.qualification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranking 排名 of totals, best first. Equal totals share a rank and say so; the next rank counts them (1, 2, 2, 4). The
 * star 服务之星 goes to the first tenth, rounded down but at least one, of those who passed; who ties with the last of
 * them is a star too.
 */
public final class Ranking {

    private static final int A_TENTH = 10;

    private Ranking() {}

    /** Somebody's total. */
    public record Entry<T>(T who, BigDecimal total, Band band) {}

    /** A place in the ranking; {@code tied} if somebody else has the same total. */
    public record Place<T>(int rank, boolean tied, boolean star, Entry<T> entry) {}

    public static <T> List<Place<T>> of(List<Entry<T>> entries) {
        List<Entry<T>> sorted = entries.stream()
                .sorted(Comparator.comparing((Entry<T> e) -> e.total()).reversed())
                .toList();
        int stars = sorted.isEmpty() ? 0 : Math.max(1, sorted.size() / A_TENTH);
        List<Place<T>> places = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Entry<T> entry = sorted.get(i);
            boolean likeBefore = i > 0 && same(sorted.get(i - 1), entry);
            boolean likeAfter = i + 1 < sorted.size() && same(sorted.get(i + 1), entry);
            int rank = likeBefore ? places.get(i - 1).rank() : i + 1;
            boolean star = rank <= stars && entry.band() != Band.FAILED;
            places.add(new Place<>(rank, likeBefore || likeAfter, star, entry));
        }
        return places;
    }

    private static <T> boolean same(Entry<T> one, Entry<T> other) {
        return one.total().compareTo(other.total()) == 0;
    }
}
