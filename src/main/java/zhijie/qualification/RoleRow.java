package zhijie.qualification;

import java.util.List;

/**
 * A role in a list.
 *
 * @param rows rows of its newest table, 0 without one
 * @param blanks open blanks of its draft, 0 without one
 */
public record RoleRow(
        Long id,
        String code,
        String title,
        String family,
        Grade grade,
        String purpose,
        String incomplete,
        List<String> departmentKinds,
        long requirements,
        long people,
        long rows,
        int blanks) {}
