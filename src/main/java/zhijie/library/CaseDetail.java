package zhijie.library;

import java.util.List;

/**
 * A case.
 *
 * @param department code of the department that it is for alone; null where it is for everybody
 * @param departmentTitle its title
 */
public record CaseDetail(
        Long id,
        long version,
        String code,
        CaseText text,
        ResourceStatus status,
        boolean edited,
        String department,
        String departmentTitle,
        List<CompetencyRef> alignments) {}
