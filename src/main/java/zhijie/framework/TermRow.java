package zhijie.framework;

import java.util.List;

/** A term as shown and as read from a file; the id is null in a file. */
public record TermRow(
        Long id,
        String code,
        String term,
        String english,
        String abbreviation,
        String definition,
        String clause,
        List<String> alsoCalled) {}
