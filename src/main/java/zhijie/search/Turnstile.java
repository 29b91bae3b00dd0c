package zhijie.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets work through in the order in which it comes, so much at once. What a processor does for many at a time is late
 * for all of them; in turns it is early for most, and whoever applies changes meanwhile gets a share as well. Nobody
 * waits for longer than the patience: after that one goes through beside the others.
 */
final class Turnstile {

    private final Semaphore places;
    private final long patienceNanos;

    Turnstile(int atOnce, Duration patience) {
        places = new Semaphore(atOnce, true);
        patienceNanos = patience.toNanos();
    }

    <T> T pass(Supplier<T> work) {
        boolean placed = place();
        try {
            return work.get();
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    private boolean place() {
        try {
            return places.tryAcquire(patienceNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
