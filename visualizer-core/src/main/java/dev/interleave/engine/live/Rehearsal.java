package dev.interleave.engine.live;

import static dev.interleave.engine.Operation.FOREVER;

import dev.interleave.engine.ActorOperation.CreateThread;
import dev.interleave.engine.ActorOperation.Join;
import dev.interleave.engine.ActorOperation.Start;
import dev.interleave.engine.Handle;
import dev.interleave.engine.LockOperation.Acquire;
import dev.interleave.engine.LockOperation.CreateLock;
import dev.interleave.engine.LockOperation.Release;
import dev.interleave.engine.LoopOperation.AwaitSleep;
import dev.interleave.engine.LoopOperation.CreateTask;
import dev.interleave.engine.LoopOperation.Gather;
import dev.interleave.engine.LoopOperation.RunLoop;
import dev.interleave.engine.MemoryOperation.CreateValue;
import dev.interleave.engine.MemoryOperation.Read;
import dev.interleave.engine.MemoryOperation.Write;
import dev.interleave.engine.QueueOperation.CreateQueue;
import dev.interleave.engine.QueueOperation.Get;
import dev.interleave.engine.QueueOperation.Put;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.TimeOperation.Compute;
import dev.interleave.engine.TimeOperation.Print;
import dev.interleave.engine.TimeOperation.Result;
import dev.interleave.engine.TimeOperation.Sleep;
import dev.interleave.record.Recorder;
import dev.interleave.trace.Scope;
import java.util.List;

/// Does once, unrecorded, what lessons do first, before a run's main begins: so the run does not begin with the time
/// that a fresh JVM takes to load and link the engine.
final class Rehearsal {

    private Rehearsal() {}

    static void perform() {
        LiveExecution execution = new LiveExecution(Recorder.off(), RunSettings.DEFAULT);
        LiveActor actor = new LiveActor(execution, 0, "rehearsal", null);
        execution.runMain(actor, () -> {
            Handle lock = execution.perform(new CreateLock("lock", Scope.THREADS, false));
            Handle thread = execution.perform(new CreateThread("thread", false, () -> use(execution, lock)));
            execution.perform(new Start(thread));
            use(execution, lock);
            execution.perform(new Join(thread, FOREVER));
            execution.perform(new RunLoop("loop", () -> await(execution)));
            return null;
        });
    }

    private static boolean await(LiveExecution execution) {
        Handle task = execution.perform(new CreateTask("task", () -> execution.perform(new AwaitSleep(1))));
        execution.perform(new Gather(List.of(task)));
        return true;
    }

    private static boolean use(LiveExecution execution, Handle lock) {
        execution.perform(new Acquire(lock, FOREVER));
        Handle value = execution.perform(new CreateValue("value", Scope.THREADS, 0));
        execution.perform(new Write(value, 1));
        execution.perform(new Read(value));
        execution.perform(new Release(lock));
        Handle queue = execution.perform(new CreateQueue("queue", Scope.THREADS, 1));
        execution.perform(new Put(queue, 1, FOREVER));
        execution.perform(new Get(queue, FOREVER));
        execution.perform(new Sleep(1));
        execution.perform(new Compute(1));
        execution.perform(new Print(""));
        execution.perform(new Result(""));
        return true;
    }
}
