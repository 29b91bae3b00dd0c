package zhijie.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Search as machines see it: ready when it answers and is not far behind. Its numbers are {@link SearchGauges}. */
@Readiness
@ApplicationScoped
public class SearchHealth implements HealthCheck {

    private static final long MOST_LAG = 5_000;

    @Inject
    private Indexer indexer;

    @Override
    public HealthCheckResponse call() {
        if (!indexer.isStarted()) {
            return HealthCheckResponse.named("search").down().build();
        }
        IndexStatus status = indexer.keeper().status();
        long lag = indexer.lag();
        boolean up = status.state() != IndexStatus.State.STARTING && indexer.isWarm() && lag >= 0 && lag <= MOST_LAG;
        return HealthCheckResponse.named("search")
                .status(up)
                .withData("state", status.state().name())
                .withData("lag", lag)
                .withData("documents", status.size())
                .withData("percent", status.percent())
                .build();
    }
}
