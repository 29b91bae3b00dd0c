package zhijie.search;

import java.time.Duration;

/** The moment by which a search has to answer with what it has. Measured by a clock that never jumps. */
final class Deadline {

    private final long end;
    private boolean passed;

    Deadline(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    boolean passed() {
        passed |= System.nanoTime() - end > 0;
        return passed;
    }
}
