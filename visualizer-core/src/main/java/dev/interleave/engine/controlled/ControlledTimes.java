package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Step;
import dev.interleave.engine.TimeOperation;
import dev.interleave.engine.TimeOperation.BlockingCall;
import dev.interleave.engine.TimeOperation.Compute;
import dev.interleave.engine.TimeOperation.Now;
import dev.interleave.engine.TimeOperation.Print;
import dev.interleave.engine.TimeOperation.Result;
import dev.interleave.engine.TimeOperation.Sleep;
import dev.interleave.engine.WorkFailed;
import dev.interleave.trace.EventKind;
import org.jspecify.annotations.Nullable;

/// Spending time, and saying something.
final class ControlledTimes {

    private final Kernel kernel;

    ControlledTimes(Kernel kernel) {
        this.kernel = kernel;
    }

    /// How long one computes before somebody else may get the core.
    private long chunkNanos() {
        long slice = kernel.settings.slice().toNanos();
        return kernel.settings.interpreterLock()
                ? Math.min(slice, kernel.settings.switchInterval().toNanos())
                : slice;
    }

    @Nullable
    Object perform(ControlledActor actor, TimeOperation<?> operation) {
        return switch (operation) {
            case Compute(var nanos) -> compute(actor, nanos);
            case Sleep(var nanos) -> sleep(actor, nanos);
            case BlockingCall(var text, var body) -> call(actor, text, body);
            case Now() -> actor.host.readyNanos;
            case Print(var line) -> {
                actor.record(EventKind.PRINT, 0, -1, line);
                kernel.lookout.said();
                yield null;
            }
            case Result(var text) -> {
                actor.record(EventKind.RESULT, 0, -1, text);
                kernel.said(text);
                yield null;
            }
        };
    }

    private @Nullable Void compute(ControlledActor actor, long nanos) {
        actor.record(EventKind.COMPUTE, 0, -1, nanos);
        boolean sliced = kernel.pace() == Pace.CLOCK;
        if (sliced && actor.host.core == Cores.NONE) {
            // Inside a blocking call, which begins by leaving its core.
            kernel.arrive(actor, Step.COMPUTE, actor);
        }
        long left = nanos;
        while (left > 0) {
            long chunk = sliced ? Math.min(left, chunkNanos()) : left;
            kernel.processors.compute(actor, chunk);
            kernel.passTime(actor, Step.COMPUTE, chunk);
            left -= chunk;
        }
        actor.record(EventKind.COMPUTE_END, 0, -1, 0);
        return null;
    }

    private @Nullable Void sleep(ControlledActor actor, long nanos) {
        actor.record(EventKind.SLEEP, 0, -1, nanos);
        kernel.processors.giveBack(actor.host);
        kernel.passTime(actor, Step.PASS_TIME, nanos);
        actor.record(EventKind.SLEEP_END, 0, -1, 0);
        return null;
    }

    /// What it does outside is done at once; nobody can know how long it would take in virtual time.
    private @Nullable Object call(ControlledActor actor, String text, Body<?> body) {
        actor.record(EventKind.BLOCKING_CALL, 0, -1, text);
        kernel.processors.giveBack(actor.host);
        countCalls(actor, 1);
        try {
            return body.run();
        } catch (RuntimeException raised) {
            throw raised;
        } catch (Exception raised) {
            throw new WorkFailed(FailureText.of(raised), raised);
        } finally {
            countCalls(actor, -1);
            if (!actor.doomed) {
                kernel.passTime(actor, Step.PASS_TIME, 0);
                actor.record(EventKind.BLOCKING_CALL_END, 0, -1, 0);
            }
        }
    }

    private static void countCalls(ControlledActor actor, int more) {
        actor.blockingCalls += more;
        if (actor.host != actor) {
            actor.host.blockingCalls += more;
        }
    }
}
