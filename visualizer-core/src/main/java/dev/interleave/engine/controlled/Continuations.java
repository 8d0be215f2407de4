package dev.interleave.engine.controlled;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// The JDK's own continuations: a piece of a thread's stack that can be left and entered again, about 80 ns for
/// both.
///
/// They are internal to the JDK, so the program is started with
/// `--add-exports java.base/jdk.internal.vm=dev.interleave.core`. Reached through method handles, which the JIT
/// compiler sees through, so that nothing is needed to compile. A continuation keeps no thread: one that is never
/// entered again is garbage. It must not be left inside `synchronized`, nor below native code; the JDK then says
/// that it is pinned.
final class Continuations {

    private static final MethodHandle NEW;
    private static final MethodHandle RUN;
    private static final MethodHandle YIELD;

    static {
        try {
            Class<?> type = Class.forName("jdk.internal.vm.Continuation");
            Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Object scope = lookup.findConstructor(scopeType, MethodType.methodType(void.class, String.class))
                    .invoke("interleave");
            NEW = lookup.findConstructor(type, MethodType.methodType(void.class, scopeType, Runnable.class))
                    .bindTo(scope)
                    .asType(MethodType.methodType(Object.class, Runnable.class));
            RUN = lookup.findVirtual(type, "run", MethodType.methodType(void.class))
                    .asType(MethodType.methodType(void.class, Object.class));
            YIELD = lookup.findStatic(type, "yield", MethodType.methodType(boolean.class, scopeType))
                    .bindTo(scope);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(
                    "Controlled runs need the JDK's continuations: start java with "
                            + "--add-exports java.base/jdk.internal.vm=dev.interleave.core",
                    closed);
        } catch (Throwable missing) {
            throw new IllegalStateException("This JDK has no continuations as JDK 25 has them.", missing);
        }
    }

    private Continuations() {}

    /// A continuation that will run the body.
    static Object create(Runnable body) {
        try {
            return (Object) NEW.invokeExact(body);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /// Runs it on the calling thread until it leaves or ends.
    static void run(Object continuation) {
        try {
            RUN.invokeExact(continuation);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /// Leaves the continuation that is running; returns when it is entered again.
    ///
    /// @throws IllegalStateException when it cannot be left here
    static void leave() {
        try {
            boolean _ = (boolean) YIELD.invokeExact();
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    private static RuntimeException unexpected(Throwable failure) {
        return switch (failure) {
            case RuntimeException raised -> raised;
            case Error raised -> throw raised;
            default -> new IllegalStateException(failure);
        };
    }
}
