package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once content has been looked through at start-up. */
@Readiness
@ApplicationScoped
public class ContentReadiness implements HealthCheck {

    private volatile boolean there;

    void contentIsThere() {
        there = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("content").status(there).build();
    }
}
