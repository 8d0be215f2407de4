package dev.interleave.lab;

import org.jspecify.annotations.Nullable;

/// The main task of an event loop.
@FunctionalInterface
public interface Coroutine<T extends @Nullable Object> {

    T run(EventLoop loop) throws Exception;
}
