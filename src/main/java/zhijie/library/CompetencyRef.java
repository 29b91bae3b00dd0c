package zhijie.library;

/**
 * A competency that a resource is aligned to.
 *
 * @param alignmentId the alignment, or null for the task of a course
 * @param levelTitle null in a framework without levels
 */
public record CompetencyRef(
        Long alignmentId,
        AlignmentType type,
        Strength strength,
        Long id,
        String framework,
        String frameworkTitle,
        String level,
        String levelTitle,
        String code,
        String title) {}
