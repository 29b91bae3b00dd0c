package zhijie.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Specializes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The product's clock in container tests: the machine's, until a test makes it jump. */
@Specializes
@ApplicationScoped
public class JumpingClock extends Clocks {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    /** Shows so much more than the machine's clock from now on; zero puts it right. */
    public static void jump(Duration ahead) {
        AHEAD.set(ahead);
    }

    @Override
    @Produces
    @Specializes
    @ApplicationScoped
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.offset(Clock.system(zone), AHEAD.get());
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(AHEAD.get());
            }
        };
    }
}
