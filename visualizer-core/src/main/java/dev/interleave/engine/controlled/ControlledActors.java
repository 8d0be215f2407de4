package dev.interleave.engine.controlled;

import static dev.interleave.trace.EventFlags.TIMED_OUT;

import dev.interleave.engine.ActorOperation;
import dev.interleave.engine.ActorOperation.CreateProcess;
import dev.interleave.engine.ActorOperation.CreateThread;
import dev.interleave.engine.ActorOperation.CurrentName;
import dev.interleave.engine.ActorOperation.ExitCode;
import dev.interleave.engine.ActorOperation.IsAlive;
import dev.interleave.engine.ActorOperation.Join;
import dev.interleave.engine.ActorOperation.Kill;
import dev.interleave.engine.ActorOperation.ProcessId;
import dev.interleave.engine.ActorOperation.Start;
import dev.interleave.engine.Body;
import dev.interleave.engine.Step;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import org.jspecify.annotations.Nullable;

/// Threads, and the way to child processes.
final class ControlledActors {

    private final Kernel kernel;
    private final ControlledProcesses processes;

    ControlledActors(Kernel kernel) {
        this.kernel = kernel;
        this.processes = new ControlledProcesses(kernel);
    }

    ControlledProcesses processes() {
        return processes;
    }

    @Nullable
    Object perform(ControlledActor actor, ActorOperation<?> operation) {
        return switch (operation) {
            case CreateThread(var name, var daemon, var body) ->
                createThread(actor, name, daemon ? EventFlags.DAEMON : 0, body);
            case CreateProcess(var name, var daemon, var body) -> processes.create(actor, name, daemon, body);
            case Start(ControlledActor started) -> {
                begin(started, /* starter= */ actor);
                yield null;
            }
            case Join(ControlledActor joined, var timeoutNanos) -> {
                boolean hasEnded = join(actor, joined, timeoutNanos);
                joined.joined |= hasEnded;
                yield hasEnded;
            }
            case IsAlive(ControlledActor asked) -> {
                kernel.arrive(actor, Step.ASK_DONE, asked);
                yield asked.isLive();
            }
            case ExitCode(ControlledActor child) -> {
                kernel.arrive(actor, Step.ASK_DONE, child);
                yield processes.exitCode(child);
            }
            case ProcessId(ControlledActor child) -> processes.pid(actor, child);
            case Kill(ControlledActor child) -> {
                processes.kill(actor, child);
                yield null;
            }
            case CurrentName() -> actor.name;
            case Start _, Join _, IsAlive _, ExitCode _, ProcessId _, Kill _ ->
                throw ControlledHandle.foreign(operation);
        };
    }

    /// A thread of the creator's process, not started.
    ControlledActor createThread(ControlledActor creator, String name, int flags, Body<?> body) {
        ControlledActor thread = kernel.population().actor(name, ActorKind.THREAD, creator.process, creator.id, flags);
        thread.body = body;
        creator.record(EventKind.ACTOR_CREATE, flags, thread.id, 0);
        return thread;
    }

    void begin(ControlledActor actor, ControlledActor starter) {
        Body<?> body = actor.body;
        if (body == null) {
            throw new IllegalStateException(
                    starter.name + " starts " + actor.describe() + " again; a " + actor.kind.word() + " starts once");
        }
        if (actor.kind == ActorKind.PROCESS) {
            processes.start(starter, actor, body);
            actor.body = null;
            kernel.facts.started(actor, starter);
            return;
        }
        actor.body = null;
        kernel.facts.started(actor, starter);
        starter.record(EventKind.ACTOR_START, actor.flags, actor.id, 0);
        kernel.ordered(starter, actor);
        new ActorLife(actor, body)
                .launch(starter.host.readyNanos + kernel.settings.costs().threadStartNanos());
        if (actor.flags == 0) {
            kernel.population().processOf(actor).awaitAtEnd(actor);
        }
    }

    boolean join(ControlledActor actor, ControlledActor joined, long timeoutNanos) {
        if (actor == joined) {
            throw new IllegalStateException(actor.name + " joins itself, and would wait for ever");
        }
        if (joined.status == ControlledActor.Status.CREATED) {
            throw new IllegalStateException(
                    actor.name + " joins " + joined.describe() + ", which was never started; start it first");
        }
        Step step = timeoutNanos < 0 ? Step.JOIN : Step.JOIN_WITHIN;
        kernel.arrive(actor, step, joined, EventKind.JOIN_WAIT, timeoutNanos, timeoutNanos);
        if (actor.timedOut()) {
            actor.record(EventKind.JOIN, TIMED_OUT, joined.id, 0);
            return false;
        }
        actor.record(EventKind.JOIN, actor.isEnding ? EventFlags.AT_EXIT : 0, joined.id, 0);
        kernel.ordered(joined, actor);
        return true;
    }
}
