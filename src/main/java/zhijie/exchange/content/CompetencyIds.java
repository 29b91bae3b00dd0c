package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhijie.common.NotFoundException;
import zhijie.framework.FrameworkService;

/** Ids of competencies by their reference, remembered: they are asked for thousands of times in one run. */
@ApplicationScoped
class CompetencyIds {

    private final Map<String, Long> ids = new ConcurrentHashMap<>();

    @Inject
    private FrameworkService frameworks;

    /** @throws NotFoundException if the reference names none */
    long get(String reference) {
        Long id = ids.get(reference);
        if (id == null) {
            ids.putAll(frameworks.idsByReference(reference.substring(0, reference.indexOf('/'))));
            id = ids.get(reference);
        }
        if (id == null) {
            throw new NotFoundException("competency", reference);
        }
        return id;
    }

    /** A database may have been restored, or another loaded, since the last run. */
    void forget() {
        ids.clear();
    }
}
