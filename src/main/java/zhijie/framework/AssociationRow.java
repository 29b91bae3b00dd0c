package zhijie.framework;

/**
 * An association seen from one competency.
 *
 * @param outgoing whether the competency it is seen from is the origin
 */
public record AssociationRow(
        Long id,
        AssociationType type,
        boolean outgoing,
        Long otherId,
        String otherCode,
        String otherLevel,
        String otherTitle,
        String otherFramework,
        String otherFrameworkTitle,
        String reason) {}
