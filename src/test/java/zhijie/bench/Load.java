package zhijie.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Asks the same thing over and over and takes the time: by clients that wait for each answer, or at a fixed rate. */
final class Load {

    /** What is asked; the number chooses among the questions. */
    interface Ask {
        void ask(int number) throws Exception;
    }

    /** Rate and times in milliseconds. */
    record Figures(double perSecond, double p50, double p95, double p99) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%,8.1f 次/秒   p50 %6.1f  p95 %6.1f  p99 %6.1f ms", perSecond, p50, p95, p99);
        }
    }

    private Load() {}

    /** So many clients, each asking again as soon as it has its answer; a third of the time before is not counted. */
    static Figures closed(int clients, double seconds, Ask ask) throws InterruptedException, ExecutionException {
        AtomicInteger number = new AtomicInteger();
        run(clients, seconds / 3, number, ask);
        long began = System.nanoTime();
        List<Long> nanos = run(clients, seconds, number, ask);
        return figures(nanos, (System.nanoTime() - began) / 1e9);
    }

    private static List<Long> run(int clients, double seconds, AtomicInteger number, Ask ask)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return all(clients, () -> {
            List<Long> nanos = new ArrayList<>();
            while (System.nanoTime() < end) {
                long began = System.nanoTime();
                ask.ask(number.getAndIncrement());
                nanos.add(System.nanoTime() - began);
            }
            return nanos;
        });
    }

    /** So many questions a second, asked when they are due whether or not earlier ones are answered: waiting counts. */
    static Figures open(double perSecond, double seconds, Ask ask) throws InterruptedException, ExecutionException {
        AtomicInteger number = new AtomicInteger();
        int count = (int) Math.max(1, perSecond * seconds);
        long start = System.nanoTime();
        List<Long> nanos = all(32, () -> {
            List<Long> mine = new ArrayList<>();
            for (int i = number.getAndIncrement(); i < count; i = number.getAndIncrement()) {
                long due = start + (long) (i / perSecond * 1e9);
                for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
                    LockSupport.parkNanos(rest);
                }
                ask.ask(i);
                mine.add(System.nanoTime() - due);
            }
            return mine;
        });
        return figures(nanos, (System.nanoTime() - start) / 1e9);
    }

    private static List<Long> all(int threads, Callable<List<Long>> job)
            throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<Long>>> jobs = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                jobs.add(job);
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> done : executor.invokeAll(jobs)) {
                nanos.addAll(done.get());
            }
            return nanos;
        } finally {
            executor.shutdown();
            executor.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static Figures figures(List<Long> nanos, double seconds) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Figures(
                sorted.length / seconds, at(sorted, 0.50) / 1e6, at(sorted, 0.95) / 1e6, at(sorted, 0.99) / 1e6);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
    }
}
