package zhijie.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Night: the hour when index and database are compared, once a day. A clock that jumps makes it come early, late or
 * twice, which harms nothing; it never keeps it away for longer than a day of the new time.
 */
final class Night {

    private static final LocalTime HOUR = LocalTime.of(3, 15);

    private final Clock clock;
    private LocalDate last;

    Night(Clock clock) {
        this.clock = clock;
        this.last = LocalDate.now(clock);
    }

    /** Whether it is time; true once a day. */
    boolean isDue() {
        LocalDate today = LocalDate.now(clock);
        boolean due = !today.equals(last) && LocalTime.now(clock).isAfter(HOUR);
        if (due) {
            last = today;
        }
        return due;
    }
}
