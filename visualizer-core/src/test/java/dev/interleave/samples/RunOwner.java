package dev.interleave.samples;

import dev.interleave.engine.live.LiveRun;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;

/// An application that starts a run with ten children and does nothing more, so that it can be killed.
public final class RunOwner {

    private RunOwner() {}

    /// Prints `ready` when all ten are there.
    public static void main(String[] arguments) throws Exception {
        LiveRun run = LiveRun.start(
                SampleRequest.of(ProcessSamples.class, arguments).forEver().live());
        run.onChange(() -> {
            if (hasPrinted(run.trace())) {
                System.out.println("ready");
            }
        });
        run.result().join();
    }

    private static boolean hasPrinted(Trace trace) {
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kind(i) == EventKind.PRINT && trace.actor(i) == 0) {
                return true;
            }
        }
        return false;
    }
}
