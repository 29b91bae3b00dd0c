package zhijie.framework;

import java.time.LocalDate;

/** A framework in a list. */
public record FrameworkRow(
        Long id,
        String code,
        String title,
        String shortTitle,
        String edition,
        LocalDate publishedOn,
        String kind,
        FrameworkStatus status,
        long levels,
        long competencies) {}
