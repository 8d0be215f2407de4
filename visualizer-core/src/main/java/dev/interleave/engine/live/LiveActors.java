package dev.interleave.engine.live;

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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Threads of this process, and the way to child processes.
final class LiveActors {

    private final LiveExecution execution;
    private final Queue<LiveThread> awaitedAtEnd = new ConcurrentLinkedQueue<>();

    LiveActors(LiveExecution execution) {
        this.execution = execution;
    }

    @Nullable
    Object perform(LiveActor actor, ActorOperation<?> operation) {
        return switch (operation) {
            case CreateThread(var name, var daemon, var body) ->
                LiveThread.create(actor, name, daemon ? ThreadRole.DAEMON : ThreadRole.PLAIN, body);
            case CreateProcess(var name, var daemon, var body) ->
                execution.processes().createProcess(actor, name, daemon, body);
            case Start(ActorHandle started) -> {
                started.start(actor);
                yield null;
            }
            case Join(ActorHandle joined, var timeoutNanos) -> joined.join(actor, timeoutNanos);
            case IsAlive(ActorHandle asked) -> asked.isAlive(actor);
            case ExitCode(ChildHandle child) -> child.exitCode(actor);
            case ProcessId(ChildHandle child) -> child.pid(actor);
            case Kill(ChildHandle child) -> {
                child.kill(actor);
                yield null;
            }
            case CurrentName() -> actor.name();
            case Start _, Join _, IsAlive _, ExitCode _, ProcessId _, Kill _ -> throw LiveHandle.foreign(operation);
        };
    }

    /// Notes a thread that the process must wait for.
    void awaitAtEnd(LiveThread thread) {
        awaitedAtEnd.add(thread);
    }

    /// Joins every thread that the process must wait for. Returns whether there was one.
    boolean joinAll(LiveActor main) {
        boolean any = false;
        for (LiveThread thread = awaitedAtEnd.poll(); thread != null; thread = awaitedAtEnd.poll()) {
            if (thread.isAlive(main)) {
                thread.join(main, -1);
                any = true;
            }
        }
        return any;
    }
}
