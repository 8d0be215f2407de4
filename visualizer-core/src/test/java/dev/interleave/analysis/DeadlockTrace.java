package dev.interleave.analysis;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;

/// Two transfers take two locks in opposite order, and main waits for the first of them.
final class DeadlockTrace {

    /// transfer-2 wants lock A.
    static final int CLOSING_EVENT = 12;
    /// main, which has gone on since, waits for transfer-1 again.
    static final int LAST_JOIN = 14;

    private DeadlockTrace() {}

    static Trace make() {
        return make("", 0);
    }

    /// @param suffix put behind every name
    /// @param flags of the wait that closes the ring
    static Trace make(String suffix, int flags) {
        TraceBuilder builder = new TraceBuilder();
        builder.addProcess(4711, "main", 0);
        builder.addActor(ActorKind.PROCESS, 0, -1, "main" + suffix, 0);
        builder.addActor(ActorKind.THREAD, 0, 0, "transfer-1" + suffix, 0);
        builder.addActor(ActorKind.THREAD, 0, 0, "transfer-2" + suffix, 0);
        builder.addResource(ResourceKind.LOCK, Scope.THREADS, 0, "lock A" + suffix, 0, -1);
        builder.addResource(ResourceKind.LOCK, Scope.THREADS, 0, "B" + suffix, 0, -1);
        add(builder, 0, EventKind.ACTOR_BEGIN, -1, 4711);
        add(builder, 0, EventKind.ACTOR_START, 1, 0);
        add(builder, 0, EventKind.ACTOR_START, 2, 0);
        add(builder, 1, EventKind.ACTOR_BEGIN, -1, 0);
        add(builder, 2, EventKind.ACTOR_BEGIN, -1, 0);
        add(builder, 0, EventKind.JOIN_WAIT, 1, 0);
        add(builder, 1, EventKind.ACQUIRE_WAIT, 0, 0);
        add(builder, 1, EventKind.ACQUIRE, 0, 1);
        add(builder, 2, EventKind.ACQUIRE_WAIT, 1, 0);
        add(builder, 2, EventKind.ACQUIRE, 1, 1);
        add(builder, 1, EventKind.COMPUTE, -1, 0);
        add(builder, 1, EventKind.ACQUIRE_WAIT, 1, 0);
        builder.append(builder.size() * 1_000L, 2, EventKind.ACQUIRE_WAIT.code(), flags, 0, 0, 0);
        builder.append(builder.size() * 1_000L + 500_000, 0, EventKind.PRINT.code(), 0, -1, 0, 0);
        add(builder, 0, EventKind.JOIN_WAIT, 1, 0);
        return builder.freeze();
    }

    private static void add(TraceBuilder builder, int actor, EventKind kind, int target, long value) {
        long nanos = builder.size() * 1_000L + (builder.size() > CLOSING_EVENT ? 500_000 : 0);
        builder.append(nanos, actor, kind.code(), 0, target, 0, value);
    }
}
