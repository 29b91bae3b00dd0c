package zhijie.framework;

/**
 * A competency as it is written down.
 *
 * @param parent reference of the one above it, or null
 * @param level code of its level, or null where the framework has none
 */
public record CompetencyText(
        String reference,
        String parent,
        CompetencyType type,
        String level,
        String code,
        String title,
        String clause,
        String reconstructed,
        String note) {}
