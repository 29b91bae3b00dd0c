package zhijie.library;

import java.util.List;

/** A case. */
public record CaseDetail(
        Long id,
        long version,
        String code,
        CaseText text,
        ResourceStatus status,
        boolean edited,
        List<CompetencyRef> alignments) {}
