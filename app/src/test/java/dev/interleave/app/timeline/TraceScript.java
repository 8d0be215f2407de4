package dev.interleave.app.timeline;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;

/// Writes a trace by hand, in the words of a run: times are milliseconds.
public final class TraceScript {

    private static final long MILLI = 1_000_000;

    private final TraceBuilder builder = new TraceBuilder();
    private int messages;

    public TraceScript() {}

    /// A process and its main thread; answers the actor.
    public int process(long pid, String name) {
        int process = builder.addProcess(pid, name, 0);
        int main = builder.addActor(ActorKind.PROCESS, process, -1, process == 0 ? "main" : name, 0);
        builder.setProcess(process, pid, main);
        return main;
    }

    public int thread(int process, String name) {
        return builder.addActor(ActorKind.THREAD, process, 0, name, 0);
    }

    public int task(int process, String name) {
        return builder.addActor(ActorKind.TASK, process, 0, name, 0);
    }

    public int resource(ResourceKind kind, int process, String name, long capacity) {
        return builder.addResource(kind, Scope.THREADS, process, name, capacity, -1);
    }

    public int shared(ResourceKind kind, String name, long capacity) {
        return builder.addResource(kind, Scope.PROCESSES, 0, name, capacity, -1);
    }

    public TraceScript at(double millis, int actor, EventKind kind, int target, long value) {
        builder.append(Math.round(millis * MILLI), actor, kind.code(), 0, target, 0, value);
        return this;
    }

    public TraceScript at(double millis, int actor, EventKind kind, int target) {
        return at(millis, actor, kind, target, 0);
    }

    public TraceScript at(double millis, int actor, EventKind kind) {
        return at(millis, actor, kind, -1, 0);
    }

    /// An actor that ends with an exception.
    public TraceScript fail(double millis, int actor) {
        int kind = EventKind.ACTOR_END.code();
        builder.append(Math.round(millis * MILLI), actor, kind, EventFlags.FAILED, -1, 0, 0);
        return this;
    }

    public TraceScript sleep(double millis, int actor, double until) {
        at(millis, actor, EventKind.SLEEP, -1, Math.round((until - millis) * MILLI));
        return this;
    }

    /// A message with this text, for the value of a put and its get.
    public long message(String text) {
        return Message.pack(++messages, builder.addText(text));
    }

    public Trace finish(String title, String outcome, String text) {
        builder.setInfo(RunInfo.EMPTY
                .with(RunInfo.TITLE, title)
                .with(RunInfo.OUTCOME_KIND, outcome)
                .with(RunInfo.OUTCOME_TEXT, text));
        return builder.freeze();
    }
}
