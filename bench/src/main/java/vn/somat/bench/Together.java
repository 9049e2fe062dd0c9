package vn.somat.bench;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** So many clients doing one thing over and over, side by side. */
final class Together {

    private Together() {}

    /** One client: does it once. */
    interface Client extends AutoCloseable {
        void once() throws Exception;
    }

    interface Maker {
        Client client(int number) throws Exception;
    }

    /** How often a second it was done, counted after a warm-up of a third of the time. */
    static double rate(int clients, double seconds, Maker maker) throws Exception {
        var made = new ArrayList<Client>();
        for (int i = 0; i < clients; i++) {
            made.add(maker.client(i));
        }
        long from = System.nanoTime() + (long) (seconds / 3 * 1e9);
        long to = from + (long) (seconds * 1e9);
        var counted = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = new ArrayList<Future<?>>();
            for (var one : made) {
                all.add(threads.submit((Callable<Void>) () -> {
                    for (long now = System.nanoTime(); now < to; now = System.nanoTime()) {
                        one.once();
                        long done = System.nanoTime();
                        if (now >= from && done <= to) {
                            counted.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (var each : all) {
                each.get();
            }
        } finally {
            for (var one : made) {
                one.close();
            }
        }
        return counted.get() / seconds;
    }
}
