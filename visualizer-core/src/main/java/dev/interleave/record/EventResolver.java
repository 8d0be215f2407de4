package dev.interleave.record;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.TraceBuilder;
import java.io.IOException;

/// Checks raw events and appends them to the trace, with the trace's own ids and with times since the first event.
final class EventResolver {

    private static final int MAX_FLAGS = Byte.MAX_VALUE;

    private final TraceBuilder trace;
    private final DefinitionTable definitions;
    private long firstNanos;
    private long lastNanos;
    private int late;

    EventResolver(TraceBuilder trace, DefinitionTable definitions) {
        this.trace = trace;
        this.definitions = definitions;
    }

    /// How many events came with a time before one that was already in the trace: none, unless the processes'
    /// clocks disagree by more than their error. They stand where they came.
    int late() {
        return late;
    }

    void append(EventBuffer events, int i) throws IOException {
        long kindWord = events.kindWord(i);
        long targetWord = events.targetWord(i);
        EventKind kind = EventKind.ofCode(LogDescriptor.kindOf(kindWord));
        if (kind == null) {
            throw damaged("an event of the unknown kind " + LogDescriptor.kindOf(kindWord));
        }
        int flags = LogDescriptor.flagsOf(kindWord);
        if (flags > MAX_FLAGS) {
            throw damaged("an event with the unknown flags " + flags);
        }
        int actor = actor(LogDescriptor.actorOf(kindWord), kind);
        int target = target(LogDescriptor.targetOf(targetWord), kind);
        int site = defined(definitions.site(LogDescriptor.siteOf(targetWord)), kind, "site");
        long value = value(events.value(i), flags, kind);
        trace.append(time(events.nanos(i)), actor, kind.code(), flags, target, site, value);
    }

    private long time(long nanos) {
        if (trace.size() == 0) {
            firstNanos = nanos;
        }
        long sinceFirst = nanos - firstNanos;
        if (sinceFirst < lastNanos) {
            late++;
        }
        lastNanos = Math.max(lastNanos, sinceFirst);
        return lastNanos;
    }

    private int actor(int id, EventKind kind) throws IOException {
        return defined(definitions.actor(id), kind, "actor");
    }

    private int target(int id, EventKind kind) throws IOException {
        if (id < 0) {
            return -1;
        }
        return switch (kind.targetType()) {
            case NONE -> -1;
            case ACTOR -> actor(id, kind);
            case RESOURCE -> defined(definitions.resource(id), kind, "resource");
        };
    }

    private long value(long value, int flags, EventKind kind) throws IOException {
        return switch (kind.valueType()) {
            case NONE, NUMBER, NANOS -> value;
            case TEXT -> text(value, kind);
            case DATUM -> EventFlags.has(flags, EventFlags.TEXT_VALUE) ? text(value, kind) : value;
            case MESSAGE -> Message.pack(Message.number(value), text(Message.text(value), kind));
            case ACTOR -> value == -1 ? -1 : actor((int) value, kind);
        };
    }

    private int text(long id, EventKind kind) throws IOException {
        boolean isInt = id == (int) id;
        return defined(isInt ? definitions.text((int) id) : -1, kind, "text");
    }

    private static int defined(int id, EventKind kind, String what) throws IOException {
        if (id < 0) {
            throw damaged("an event " + kind.word() + " whose " + what + " nobody defined");
        }
        return id;
    }

    private static IOException damaged(String what) {
        return new IOException("The run's log is damaged: it has " + what + ".");
    }
}
