package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import zhijie.search.SearchService;

/** Ready once content has been looked through at start-up and is found by search. */
@Readiness
@ApplicationScoped
public class ContentReadiness implements HealthCheck {

    @Inject
    private SearchService search;

    private volatile boolean there;
    private volatile boolean found;

    void contentIsThere() {
        there = true;
    }

    @Override
    public HealthCheckResponse call() {
        if (there && !found) {
            found = search.isCaughtUp();
        }
        return HealthCheckResponse.named("content").status(there && found).build();
    }
}
