package dev.interleave.engine;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Lesson code that can be sent to another process: everything it captures must be serialisable or shared between
/// processes.
@FunctionalInterface
public interface SendableBody<T extends @Nullable Object> extends Body<T>, Serializable {}
