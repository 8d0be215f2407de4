package dev.interleave.lab;

import dev.interleave.engine.Body;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Gives work to a pool of threads and hands out the futures in the order in which the work is done, not in that in
/// which it was given.
public final class Completions<T extends @Nullable Object> {

    private final Pool pool;
    private final Queue<Integer> done;
    private final List<Future<T>> futures = new CopyOnWriteArrayList<>();

    Completions(Pool pool, Queue<Integer> done) {
        this.pool = pool;
        this.done = done;
    }

    /// `text` names the work on screen. Only one actor may submit.
    public Future<T> submit(String text, Body<T> work) {
        int number = futures.size();
        Future<T> future = pool.submit(text, () -> {
            try {
                return work.run();
            } finally {
                done.put(number);
            }
        });
        futures.add(future);
        return future;
    }

    /// Waits until one more piece of work is done, well or badly; its result is there or comes at once.
    public Future<T> next() {
        return futures.get(done.get());
    }
}
