package dev.interleave.engine.live;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.RunSettings;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.time.Instant;

/// What a trace says of its run as a whole.
final class RunFacts {

    private static final long LEAST_STANDING_NANOS = 5_000_000;

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

    /// What the trace adds to the outcome decided while the run was followed.
    static Outcome complete(Outcome decided, Trace trace) {
        return switch (decided) {
            case Outcome.Finished(String reported) -> new Outcome.Finished(finishedText(trace, reported));
            case Outcome.TimedOut(String text) -> new Outcome.TimedOut(text + mainFailure(trace));
            case Outcome.Failed _,
                    Outcome.Deadlock _,
                    Outcome.Livelock _,
                    Outcome.Runaway _,
                    Outcome.Stopped _,
                    Outcome.Lost _ -> decided;
        };
    }

    /// A main that has failed waits for its threads, which may never end: then it is the failure that matters.
    private static String mainFailure(Trace trace) {
        int fail = EventKind.FAIL.code();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kindCode(i) == fail && trace.actors().get(trace.actor(i)).parent() == -1) {
                return "; main had failed: " + trace.text((int) trace.value(i));
            }
        }
        return "";
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

    /// A deadlock records nothing, and stands until it is found. The trace goes on a while after its last event,
    /// so that it can be seen standing: as long as it took to come about, at most.
    static Trace watched(Trace trace, Outcome outcome) {
        if (!(outcome instanceof Outcome.Deadlock)) {
            return trace;
        }
        long lastNanos = trace.durationNanos();
        long standsNanos = Math.min(DeadlockWatch.STANDS_NANOS, Math.max(lastNanos / 2, LEAST_STANDING_NANOS));
        String watched = Long.toString(lastNanos + standsNanos);
        return trace.withInfo(trace.info().with(RunInfo.WATCHED_NANOS, watched));
    }

    private static String machine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version();
    }
}
