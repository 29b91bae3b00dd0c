package zhijie.qualification;

import java.util.List;

/** A role as its page shows it. */
public record RoleDetail(
        Long id,
        long version,
        String code,
        boolean retired,
        String title,
        String family,
        Grade grade,
        String source,
        String reconstructed,
        String incomplete,
        String purpose,
        List<String> departmentKinds,
        Condition condition,
        List<RequirementRow> requirements,
        List<StepRow> next,
        List<StepRow> before,
        List<TableRef> tables) {}
