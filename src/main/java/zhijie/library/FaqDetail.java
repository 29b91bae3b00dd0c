package zhijie.library;

import java.util.List;

/**
 * A FAQ.
 *
 * @param overdue whether it should have been verified again by now
 * @param edited whether its words are a designer's own
 */
public record FaqDetail(
        Long id,
        long version,
        String code,
        FaqText text,
        ResourceStatus status,
        boolean overdue,
        boolean edited,
        List<CompetencyRef> alignments) {}
