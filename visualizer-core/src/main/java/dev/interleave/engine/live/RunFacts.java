package dev.interleave.engine.live;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.RunSettings;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.time.Instant;

/// What a trace says of its run as a whole.
final class RunFacts {

    private RunFacts() {}

    /// The last result that the trace has, else the one that was reported, else a plain word.
    static String finishedText(Trace trace, String reported) {
        int result = EventKind.RESULT.code();
        for (int i = trace.size() - 1; i >= 0; i--) {
            if (trace.kindCode(i) == result) {
                return trace.text((int) trace.value(i));
            }
        }
        return reported.isEmpty() ? "finished" : reported;
    }

    /// The information so far, with the circumstances and how the run ended.
    static RunInfo describe(RunInfo info, RunSettings settings, Instant started, Outcome outcome) {
        return info.with(RunInfo.ENGINE, "live")
                .with(RunInfo.STARTED, started.toString())
                .with(RunInfo.MACHINE, machine())
                .with(RunInfo.INTERPRETER_LOCK, settings.interpreterLock() ? "on" : "off")
                .with(RunInfo.OUTCOME_KIND, outcome.kind())
                .with(RunInfo.OUTCOME_TEXT, outcome.text());
    }

    private static String machine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version();
    }
}
