package dev.interleave.format;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Site;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

/// Traces with every kind of event, actor and resource, the same for the same size.
final class SampleTrace {

    /// The codes that version 1 of the format began with; fixed, so that a fixture stays what it was.
    private static final int[] CODES = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 18, 19, 24, 25, 26, 32, 33, 34, 35, 40, 41, 42, 48, 49, 50, 51, 52, 53, 54,
        55, 64, 65, 66, 67, 68, 69, 70, 80, 81, 88, 89, 90, 91, 92, 93, 94, 95, 104, 105, 106, 107, 108, 109, 110, 111,
        112, 113, 114, 115, 120, 121, 122
    };

    private static final int RESOURCE_KINDS = 12;

    private SampleTrace() {}

    /// The sample of which a fixture is kept; changing it means keeping another.
    static Trace fixture() {
        return of(200);
    }

    static Trace of(int events) {
        TraceBuilder trace = new TraceBuilder();
        trace.setInfo(RunInfo.EMPTY.with(RunInfo.LESSON, "two-locks").with(RunInfo.PARAM_PREFIX + "threads", "3"));
        addTables(trace);
        Random random = new Random(events);
        long nanos = 0;
        for (int i = 0; i < events; i++) {
            EventKind kind = Objects.requireNonNull(EventKind.ofCode(CODES[i % CODES.length]));
            int flags = i % 3 == 0 ? EventFlags.TEXT_VALUE : 0;
            trace.append(nanos, i % 4, kind.code(), flags, target(kind, i), i % 3, value(kind, flags, i, random));
            nanos += random.nextInt(5) == 0 ? random.nextLong(10_000_000_000L) : random.nextInt(3);
        }
        return trace.freeze();
    }

    private static void addTables(TraceBuilder trace) {
        trace.addProcess(4711, "main", 0);
        trace.addProcess(4712, "Prozeß „zwei“ 🧵", 1);
        trace.addActor(ActorKind.PROCESS, 0, -1, "main", 0);
        trace.addActor(ActorKind.PROCESS, 1, 0, "Prozeß „zwei“ 🧵", EventFlags.DAEMON);
        trace.addActor(ActorKind.THREAD, 1, 1, "worker", EventFlags.WORKER);
        trace.addActor(ActorKind.TASK, 0, 0, "", 0);
        for (ResourceKind kind : Arrays.copyOf(ResourceKind.values(), RESOURCE_KINDS)) {
            for (Scope scope : Scope.values()) {
                trace.addResource(kind, scope, scope == Scope.PROCESSES ? 1 : 0, kind.word(), 3, -1);
            }
        }
        trace.addResource(ResourceKind.CONDITION, Scope.THREADS, 0, "guarded", 0, 0);
        trace.addSite(new Site("dev/interleave/catalogue/threads/LostUpdate.java", 31));
        trace.addSite(new Site("dev/interleave/catalogue/threads/LostUpdate.java", 32));
        trace.addText("hello");
        trace.addText("größer\nals 🧵".repeat(20));
    }

    private static int target(EventKind kind, int i) {
        return switch (kind.targetType()) {
            case NONE -> -1;
            case ACTOR -> i % 4;
            case RESOURCE -> i % 36;
        };
    }

    private static long value(EventKind kind, int flags, int i, Random random) {
        return switch (kind.valueType()) {
            case NONE -> 0;
            case NUMBER -> i - 50;
            case NANOS -> i % 2 == 0 ? -1 : random.nextLong();
            case TEXT -> i % 3;
            case DATUM -> EventFlags.has(flags, EventFlags.TEXT_VALUE) ? 2 : Long.MIN_VALUE + i;
            case MESSAGE -> Message.pack(-i, i % 3);
            case ACTOR -> i % 5 - 1;
        };
    }
}
