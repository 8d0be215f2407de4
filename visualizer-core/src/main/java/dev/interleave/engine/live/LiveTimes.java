package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.BLOCKING_CALL;
import static dev.interleave.trace.EventKind.BLOCKING_CALL_END;
import static dev.interleave.trace.EventKind.COMPUTE;
import static dev.interleave.trace.EventKind.COMPUTE_END;
import static dev.interleave.trace.EventKind.PRINT;
import static dev.interleave.trace.EventKind.RESULT;
import static dev.interleave.trace.EventKind.SLEEP;
import static dev.interleave.trace.EventKind.SLEEP_END;

import dev.interleave.engine.Body;
import dev.interleave.engine.TimeOperation;
import dev.interleave.engine.TimeOperation.BlockingCall;
import dev.interleave.engine.TimeOperation.Compute;
import dev.interleave.engine.TimeOperation.Now;
import dev.interleave.engine.TimeOperation.Print;
import dev.interleave.engine.TimeOperation.Result;
import dev.interleave.engine.TimeOperation.Sleep;
import org.jspecify.annotations.Nullable;

/// Spending time, and saying something.
final class LiveTimes {

    private final LiveExecution execution;

    LiveTimes(LiveExecution execution) {
        this.execution = execution;
    }

    @Nullable
    Object perform(LiveActor actor, TimeOperation<?> operation) {
        return switch (operation) {
            case Compute(var nanos) -> compute(actor, nanos);
            case Sleep(var nanos) -> sleep(actor, nanos);
            case BlockingCall(var text, var body) -> call(actor, text, body);
            case Now() -> execution.now();
            case Print(var line) -> {
                actor.record(PRINT, 0, -1, line);
                yield null;
            }
            case Result(var text) -> {
                actor.record(RESULT, 0, -1, text);
                execution.processes().said(text);
                yield null;
            }
        };
    }

    private @Nullable Void compute(LiveActor actor, long nanos) {
        ProcessorTime clock = ProcessorTime.instance();
        actor.record(COMPUTE, 0, -1, nanos);
        execution.onThread(actor, () -> clock.burn(nanos, () -> execution.checkpoint(actor)));
        actor.record(COMPUTE_END, 0, -1, 0);
        return null;
    }

    private @Nullable Void sleep(LiveActor actor, long nanos) {
        actor.record(SLEEP, 0, -1, nanos);
        execution.blocking(actor, () -> sleepFor(actor, nanos));
        actor.record(SLEEP_END, 0, -1, 0);
        return null;
    }

    @SuppressWarnings("ThreadPriorityCheck") // a sleep of zero is a lesson's way to let others run
    private static void sleepFor(LiveActor actor, long nanos) {
        if (nanos == 0) {
            Thread.yield();
        } else {
            // A waiter that nobody can wake.
            new Waiter(actor).park(Waiter.deadline(nanos));
        }
    }

    private @Nullable Object call(LiveActor actor, String text, Body<?> body) {
        int site = actor.site();
        Work work = new Work(body);
        actor.record(BLOCKING_CALL, 0, -1, text);
        execution.blocking(actor, work);
        actor.at(site);
        actor.record(BLOCKING_CALL_END, 0, -1, 0);
        return work.answer();
    }
}
