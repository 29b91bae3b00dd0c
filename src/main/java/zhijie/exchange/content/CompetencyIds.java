package zhijie.exchange.content;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import zhijie.common.NotFoundException;
import zhijie.framework.FrameworkService;

/**
 * Ids of competencies by their reference, which a file names thousands of times. Remembered for one transaction: nothing
 * of a rolled-back import stays, and imports that run at the same time don't see each other's.
 */
@TransactionScoped
class CompetencyIds implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Map<String, Long>> byFramework = new HashMap<>();

    @Inject
    private FrameworkService frameworks;

    /** @throws NotFoundException if the reference names none */
    long get(String reference) {
        String framework = reference.substring(0, reference.indexOf('/'));
        Long id = byFramework
                .computeIfAbsent(framework, frameworks::idsByReference)
                .get(reference);
        if (id == null) {
            throw new NotFoundException("competency", reference);
        }
        return id;
    }
}
