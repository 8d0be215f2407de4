package dev.interleave.engine.live;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;

/// Makes virtual threads that an executor of ours carries. The JDK has them but does not say so in public: the
/// package `java.lang` must be opened with {@link #JVM_ARGUMENT}.
final class CarriedThreads {

    /// What the JVM that runs an event loop is started with.
    static final String JVM_ARGUMENT = "--add-opens=java.base/java.lang=ALL-UNNAMED";

    private static final MethodHandle NEW_VIRTUAL_THREAD = find();

    private CarriedThreads() {}

    private static MethodHandle find() {
        try {
            Class<?> builders = Class.forName("java.lang.ThreadBuilders");
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(builders, MethodHandles.lookup());
            MethodType type =
                    MethodType.methodType(Thread.class, Executor.class, String.class, int.class, Runnable.class);
            return lookup.findStatic(builders, "newVirtualThread", type);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(
                    "event loops need a JDK 25 or later that was started with " + JVM_ARGUMENT, closed);
        }
    }

    /// A virtual thread that has not been started. Starting it, and whatever wakes it later, hands the executor a
    /// continuation; running that on a platform thread mounts the thread there until it parks or ends.
    static Thread create(Executor executor, String name, Runnable body) {
        try {
            return (Thread) NEW_VIRTUAL_THREAD.invokeExact(executor, name, 0, body);
        } catch (RuntimeException | Error unexpected) {
            throw unexpected;
        } catch (Throwable impossible) {
            throw new IllegalStateException("the JDK could not make a virtual thread", impossible);
        }
    }
}
