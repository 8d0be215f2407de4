package dev.interleave.lab;

import dev.interleave.engine.Body;
import dev.interleave.engine.Handle;
import dev.interleave.engine.PoolOperation.ShutDown;
import dev.interleave.engine.PoolOperation.Submit;
import dev.interleave.engine.SendableBody;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Workers, threads or processes, that take up the work given to them in order.
public final class Pool extends Primitive implements AutoCloseable {

    private static final long serialVersionUID = 1;

    Pool(Handle handle) {
        super(handle);
    }

    /// A function that can be sent to another process.
    @FunctionalInterface
    public interface SendableFunction<A, R extends @Nullable Object> extends Function<A, R>, Serializable {}

    /// Gives work to a pool of threads. `text` names it on screen.
    public <T extends @Nullable Object> Future<T> submit(String text, Body<T> work) {
        return new Future<>(perform(new Submit(handle, text, work)));
    }

    /// Gives work to a pool of processes (or of threads).
    public <T extends @Nullable Object> Future<T> send(String text, SendableBody<T> work) {
        return new Future<>(perform(new Submit(handle, text, work)));
    }

    /// Applies the function to each value, one piece of work each. Works in both kinds of pool.
    ///
    /// @return the results in the order of the values
    public <A extends Serializable, R extends @Nullable Object> List<R> map(
            SendableFunction<A, R> function, List<A> values) {
        List<Future<R>> futures = new ArrayList<>();
        for (A value : values) {
            futures.add(send(String.valueOf(value), () -> function.apply(value)));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    /// Takes no more work, waits until all is done, and ends the workers.
    @Override
    public void close() {
        perform(new ShutDown(handle));
    }
}
