package zhijie.search;

import java.time.LocalDate;

/** A pinned answer as it is shown; the title is empty if the index does not hold the answer. */
public record PinRow(
        long id, String wording, DocumentKey key, String title, String url, LocalDate untilDay, boolean over) {}
