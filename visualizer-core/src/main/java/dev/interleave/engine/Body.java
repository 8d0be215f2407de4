package dev.interleave.engine;

import org.jspecify.annotations.Nullable;

/// Lesson code that an actor runs.
@FunctionalInterface
public interface Body<T extends @Nullable Object> {

    T run() throws Exception;
}
