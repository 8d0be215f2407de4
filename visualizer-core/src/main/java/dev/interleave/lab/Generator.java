package dev.interleave.lab;

import dev.interleave.engine.TaskCancelled;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A stream of values whose body runs only when somebody asks for the next one, as an asynchronous generator does:
/// see {@link EventLoop#generator}. Two queues of one place, one for each direction, hand over.
///
/// For one consumer, a task of the same loop.
///
/// @param <T> never null
public final class Generator<T> implements AutoCloseable {

    private enum Ask {
        NEXT,
        CLOSE;

        @Override
        public String toString() {
            return this == NEXT ? "next" : "close";
        }
    }

    /// What comes instead of a value when there are no more.
    private static final class End {
        @Override
        public String toString() {
            return "end";
        }
    }

    /// Ends the body early.
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed() {
            super("the generator was closed");
        }
    }

    /// What produces the values.
    @FunctionalInterface
    public interface Source<T> {
        void run(Generator<T> out) throws Exception;
    }

    private final EventLoop loop;
    private final String name;
    private final Source<T> source;
    private final Queue<Ask> asks;
    private final Queue<Object> values;
    private @Nullable Task<@Nullable Void> task;
    private boolean ended;

    Generator(EventLoop loop, String name, Source<T> source) {
        this.loop = loop;
        this.name = name;
        this.source = source;
        this.asks = loop.queue(name + " asks", 1);
        this.values = loop.queue(name + " values", 1);
    }

    /// For the body: hands a value over, and waits until the next one is asked for.
    public void give(T value) {
        values.put(Objects.requireNonNull(value));
        obey();
    }

    private void obey() {
        if (asks.get() == Ask.CLOSE) {
            throw new Closed();
        }
    }

    /// For the consumer: lets the body run to its next value. Returns null when there are no more.
    ///
    /// @throws dev.interleave.engine.WorkFailed when the body ended with an exception
    public @Nullable T next() {
        if (ended) {
            return null;
        }
        asks.put(Ask.NEXT);
        Task<@Nullable Void> running = task == null ? loop.<@Nullable Void>task(name, this::produce) : task;
        task = running;
        Object value = values.get();
        if (value instanceof End) {
            ended = true;
            running.await();
            return null;
        }
        return cast(value);
    }

    /// For the consumer: ends the body where it hands over, so that its `finally` blocks run. Does nothing when it
    /// has ended or never began.
    @Override
    public void close() {
        if (!ended && task != null) {
            asks.put(Ask.CLOSE);
            task.await();
        }
        ended = true;
    }

    private @Nullable Void produce() throws Exception {
        try {
            obey();
            source.run(this);
        } catch (Closed atItsRequest) {
            return null;
        } catch (TaskCancelled cancelled) {
            throw cancelled;
        } catch (Exception raised) {
            values.put(new End());
            throw raised;
        }
        values.put(new End());
        return null;
    }

    @SuppressWarnings("unchecked") // only give() puts values, and it puts a T
    private T cast(Object value) {
        return (T) value;
    }
}
