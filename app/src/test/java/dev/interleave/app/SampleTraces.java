package dev.interleave.app;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Site;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;

/// Small traces built by hand, for looking at the window and for tests of its models.
public final class SampleTraces {

    private static final String FILE = "dev/interleave/catalogue/synchronisation/TwoLocks.java";

    private final TraceBuilder builder = new TraceBuilder();
    private long millis;

    private SampleTraces() {}

    public static Trace named(String name) {
        return switch (name) {
            case "two-locks" -> twoLocks();
            default -> throw new IllegalArgumentException("no sample trace " + name);
        };
    }

    /// Two threads that take two locks in opposite order, and for ever.
    public static Trace twoLocks() {
        return new SampleTraces().buildTwoLocks();
    }

    private Trace buildTwoLocks() {
        builder.addProcess(4711, "main", 0);
        int main = builder.addActor(ActorKind.PROCESS, 0, -1, "main", 0);
        int first = builder.addActor(ActorKind.THREAD, 0, main, "transfer-1", 0);
        int second = builder.addActor(ActorKind.THREAD, 0, main, "transfer-2", 0);
        int a = builder.addResource(ResourceKind.LOCK, Scope.THREADS, 0, "account A", 0, -1);
        int b = builder.addResource(ResourceKind.LOCK, Scope.THREADS, 0, "account B", 0, -1);
        add(0, main, EventKind.ACTOR_BEGIN, -1, 40, 4711);
        add(1, main, EventKind.ACTOR_CREATE, first, 52, 0);
        add(2, main, EventKind.ACTOR_START, first, 54, 0);
        add(3, main, EventKind.ACTOR_CREATE, second, 53, 0);
        add(3, main, EventKind.ACTOR_START, second, 55, 0);
        add(3, main, EventKind.JOIN_WAIT, first, 56, -1);
        add(4, first, EventKind.ACTOR_BEGIN, -1, 52, 0);
        add(6, second, EventKind.ACTOR_BEGIN, -1, 53, 0);
        add(8, first, EventKind.ACQUIRE_WAIT, a, 62, -1);
        add(8, first, EventKind.ACQUIRE, a, 62, 1);
        add(10, first, EventKind.SLEEP, -1, 63, 14_000_000);
        add(12, second, EventKind.ACQUIRE_WAIT, b, 62, -1);
        add(12, second, EventKind.ACQUIRE, b, 62, 1);
        add(14, second, EventKind.SLEEP, -1, 63, 16_000_000);
        add(24, first, EventKind.SLEEP_END, -1, 63, 0);
        print(25, first, "transfer-1: A -> B 100");
        add(27, first, EventKind.ACQUIRE_WAIT, b, 64, -1);
        add(30, second, EventKind.SLEEP_END, -1, 63, 0);
        print(32, second, "transfer-2: B -> A 250");
        add(34, second, EventKind.ACQUIRE_WAIT, a, 64, -1);
        builder.setInfo(RunInfo.EMPTY
                .with(RunInfo.LESSON, "two-locks")
                .with(RunInfo.TITLE, "Two locks, opposite order")
                .with(RunInfo.OUTCOME_KIND, "deadlock")
                .with(
                        RunInfo.OUTCOME_TEXT,
                        "transfer-1 waits for account B, held by transfer-2; "
                                + "transfer-2 waits for account A, held by transfer-1")
                .with(RunInfo.VERDICT, "surprising"));
        return builder.freeze();
    }

    private void add(long atMillis, int actor, EventKind kind, int target, int line, long value) {
        millis = Math.max(millis, atMillis);
        int site = builder.addSite(new Site(FILE, line));
        builder.append(millis * 1_000_000, actor, kind.code(), 0, target, site, value);
    }

    private void print(long atMillis, int actor, String text) {
        add(atMillis, actor, EventKind.PRINT, -1, 64, builder.addText(text));
    }
}
