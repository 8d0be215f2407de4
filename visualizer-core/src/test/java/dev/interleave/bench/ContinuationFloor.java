package dev.interleave.bench;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// The least that runs on continuations can take: the same number of them made, entered and left, and nothing done.
final class ContinuationFloor {

    private static final MethodHandle NEW;
    private static final MethodHandle RUN;
    private static final MethodHandle YIELD;

    static {
        try {
            Class<?> type = Class.forName("jdk.internal.vm.Continuation");
            Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Object scope = scopeType.getConstructor(String.class).newInstance("floor");
            NEW = lookup.findConstructor(type, MethodType.methodType(void.class, scopeType, Runnable.class))
                    .bindTo(scope)
                    .asType(MethodType.methodType(Object.class, Runnable.class));
            RUN = lookup.findVirtual(type, "run", MethodType.methodType(void.class))
                    .asType(MethodType.methodType(void.class, Object.class));
            YIELD = lookup.findStatic(type, "yield", MethodType.methodType(boolean.class, scopeType))
                    .bindTo(scope);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private ContinuationFloor() {}

    /// @param actors how many continuations each run makes
    /// @param switches how often one of them is entered, in all
    static long run(long runs, int actors, int switches) throws Throwable {
        for (long run = 0; run < runs; run++) {
            Object[] continuations = new Object[actors];
            for (int i = 0; i < actors; i++) {
                int share = switches / actors + (i < switches % actors ? 1 : 0);
                continuations[i] = (Object) NEW.invokeExact((Runnable) () -> leave(share - 1));
            }
            for (int visit = 0; visit < switches; visit++) {
                RUN.invokeExact(continuations[visit % actors]);
            }
        }
        return runs;
    }

    private static void leave(int times) {
        try {
            for (int i = 0; i < times; i++) {
                boolean _ = (boolean) YIELD.invokeExact();
            }
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
