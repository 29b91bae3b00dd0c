package zhijie.common;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total how many there are in all
 * @param page from 1; one that there isn't is the nearest that there is
 */
public record Slice<T>(List<T> rows, long total, int page, int size) {

    /** A page of a list that is there as a whole. */
    public static <T> Slice<T> of(List<T> all, int page, int size) {
        int shown = nearest(all.size(), page, size);
        int from = (shown - 1) * size;
        return new Slice<>(all.subList(from, Math.min(from + size, all.size())), all.size(), shown, size);
    }

    public static int nearest(long total, int page, int size) {
        return Math.max(1, Math.min(page, pages(total, size)));
    }

    private static int pages(long total, int size) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public int pages() {
        return pages(total, size);
    }

    public <R> Slice<R> map(Function<T, R> convert) {
        return new Slice<>(rows.stream().map(convert).toList(), total, page, size);
    }
}
