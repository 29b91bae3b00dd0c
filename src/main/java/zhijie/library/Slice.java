package zhijie.library;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page from 1
 */
public record Slice<T>(List<T> rows, long total, int page, int size) {

    static final int SIZE = 20;

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    <R> Slice<R> map(Function<T, R> convert) {
        return new Slice<>(rows.stream().map(convert).toList(), total, page, size);
    }
}
