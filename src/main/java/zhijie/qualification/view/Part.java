package zhijie.qualification.view;

import java.util.List;

/**
 * A page of a list that is there as a whole.
 *
 * @param page from 1; one that there isn't is the nearest that there is
 */
public record Part<T>(List<T> rows, int page, int pages) {

    static <T> Part<T> of(List<T> all, int page, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int shown = Math.max(1, Math.min(page, pages));
        int from = (shown - 1) * size;
        return new Part<>(all.subList(from, Math.min(from + size, all.size())), shown, pages);
    }
}
