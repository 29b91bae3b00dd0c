package zhijie.qualification;

import java.time.LocalDateTime;

/** A correction in a list: what the reading said before and says now. */
public record CorrectionRow(
        String indicatorCode,
        String indicatorTitle,
        String before,
        String after,
        String actor,
        LocalDateTime at,
        String why) {}
