package zhijie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void noMoreThanSoManyAreThroughAtOnce() {
        Turnstile turnstile = new Turnstile(2, LONG);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CompletableFuture<?>[] all = new CompletableFuture<?>[40];
        for (int i = 0; i < all.length; i++) {
            all[i] = CompletableFuture.runAsync(
                    () -> turnstile.pass(() -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        return inside.decrementAndGet();
                    }),
                    threads);
        }
        CompletableFuture.allOf(all).join();
        assertTrue(most.get() <= 2, () -> most + " at once");
    }

    @Test
    void afterThePatienceOneGoesThroughBesideTheOthers() throws InterruptedException {
        Turnstile turnstile = new Turnstile(1, Duration.ofMillis(20));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Boolean> slow = CompletableFuture.supplyAsync(
                () -> turnstile.pass(() -> {
                    inside.countDown();
                    return awaited(leave);
                }),
                threads);
        assertTrue(inside.await(1, TimeUnit.MINUTES));
        assertEquals("answer", turnstile.pass(() -> "answer"));
        leave.countDown();
        assertTrue(slow.join());
    }

    @Test
    void workThatFailsLeavesItsPlace() {
        Turnstile turnstile = new Turnstile(1, LONG);
        for (int i = 0; i < 3; i++) {
            assertThrows(
                    DamagedIndexException.class,
                    () -> turnstile.pass(() -> {
                        throw new DamagedIndexException("broken", null);
                    }));
        }
        assertEquals(1, turnstile.pass(() -> 1));
    }

    @Test
    void whoIsInterruptedDoesNotWaitAndStaysInterrupted() {
        Turnstile turnstile = new Turnstile(1, LONG);
        Thread.currentThread().interrupt();
        assertEquals("answer", turnstile.pass(() -> "answer"));
        assertTrue(Thread.interrupted());
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
