package zhijie.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Night: the hour when index and database are compared, once a day. A clock that jumps makes it come early, late or
 * twice, which harms nothing; it never keeps it away for longer than a day of the new time, and one that jumps to and
 * fro brings it once an hour at most.
 */
final class Night {

    private static final LocalTime HOUR = LocalTime.of(3, 15);
    private static final long APART_NANOS = TimeUnit.HOURS.toNanos(1);

    private final Clock clock;
    private final LongSupplier nanos;
    private LocalDate last;
    private long lastNanos;

    /** @param nanos a time that only ever goes forward, whatever is done to the clock */
    Night(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.last = LocalDate.now(clock);
        this.lastNanos = nanos.getAsLong() - APART_NANOS;
    }

    /** Whether it is time; true once a day. */
    boolean isDue() {
        LocalDate today = LocalDate.now(clock);
        boolean due = !today.equals(last)
                && LocalTime.now(clock).isAfter(HOUR)
                && nanos.getAsLong() - lastNanos >= APART_NANOS;
        if (due) {
            last = today;
            lastNanos = nanos.getAsLong();
        }
        return due;
    }
}
