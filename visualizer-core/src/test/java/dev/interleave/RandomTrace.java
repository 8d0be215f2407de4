package dev.interleave;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Site;
import dev.interleave.trace.TargetType;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import dev.interleave.trace.ValueType;
import java.util.Random;

/// A trace of events of every kind in any order: what a recording looks like whose middle is missing. Every id
/// that an event names exists, or is -1; nothing else about it makes sense.
public final class RandomTrace {

    private static final EventKind[] KINDS = EventKind.values();

    private RandomTrace() {}

    /// `events` events between two actors of each kind and two resources of each kind.
    public static Trace of(int events, long seed) {
        return of(events, seed, "");
    }

    /// The same, every name followed by the suffix.
    public static Trace of(int events, long seed, String suffix) {
        TraceBuilder builder = new TraceBuilder();
        builder.addProcess(100, "main" + suffix, 0);
        int actors = 0;
        for (ActorKind kind : ActorKind.values()) {
            builder.addActor(kind, 0, -1, kind.word() + " one" + suffix, 0);
            builder.addActor(kind, 0, 0, kind.word() + " two" + suffix, EventFlags.DAEMON);
            actors += 2;
        }
        int resources = 0;
        for (ResourceKind kind : ResourceKind.values()) {
            builder.addResource(kind, Scope.THREADS, 0, kind.word() + " one" + suffix, 1, 0);
            builder.addResource(kind, Scope.PROCESSES, 0, kind.word() + " two" + suffix, 2, 1);
            resources += 2;
        }
        builder.addSite(new Site("dev/interleave/catalogue/threads/Made.java", 7));
        builder.addText("some text" + suffix);
        Random random = new Random(seed);
        long nanos = 0;
        for (int i = 0; i < events; i++) {
            nanos += random.nextInt(4);
            EventKind kind = KINDS[random.nextInt(KINDS.length)];
            int target = target(kind, random, actors, resources);
            int flags = random.nextInt(4) == 0 ? random.nextInt(128) : 0;
            int site = random.nextInt(2);
            builder.append(nanos, random.nextInt(actors), kind.code(), flags, target, site, value(kind, flags, random));
        }
        return builder.freeze();
    }

    private static int target(EventKind kind, Random random, int actors, int resources) {
        int known = kind.targetType() == TargetType.ACTOR ? actors : resources;
        return kind.targetType() == TargetType.NONE ? -1 : random.nextInt(known + 1) - 1;
    }

    private static long value(EventKind kind, int flags, Random random) {
        ValueType type = kind.valueType();
        if (type == ValueType.DATUM) {
            type = EventFlags.has(flags, EventFlags.TEXT_VALUE) ? ValueType.TEXT : ValueType.NUMBER;
        }
        return switch (type) {
            case NONE -> 0;
            case NUMBER -> random.nextInt(5) - 1;
            case NANOS -> random.nextInt(1_000_000_000);
            case TEXT -> random.nextInt(2);
            case MESSAGE -> Message.pack(random.nextInt(20), random.nextInt(2));
            case ACTOR, DATUM -> -1;
        };
    }
}
