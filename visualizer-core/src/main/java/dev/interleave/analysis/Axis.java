package dev.interleave.analysis;

import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;

/// The clock that a run is drawn by: where its events lie from left to right.
///
/// Both clocks count nanoseconds from 0 at the first event, so whatever measures and divides a stretch of a run
/// need not know which one it has. Only what is told to a person goes back to recorded times or to numbers of
/// steps. Step 1 is event 0.
///
///     TIME   |0   |1|23                      |4          as far apart as they were recorded
///     STEP   |0     |1     |2     |3     |4     |        two microseconds each
///
/// By steps, a controlled run that sleeps for a second between two steps of a microsecond can be read, and
/// events at the same nanosecond lie side by side.
public enum Axis {
    /// The recorded times.
    TIME,
    /// A clock that goes on by {@link #STEP_NANOS} with each event.
    STEP;

    /// How wide one event is by steps.
    public static final long STEP_NANOS = 2_000;

    /// The axis that suits a run when nobody has chosen one: steps for a controlled one, whose times are made up.
    public static Axis usual(RunInfo info) {
        return info.get(RunInfo.ENGINE).equals("controlled") ? STEP : TIME;
    }

    /// Where an event lies.
    public long nanos(Trace trace, int event) {
        return switch (this) {
            case TIME -> trace.nanos(event);
            case STEP -> event * STEP_NANOS;
        };
    }

    /// Where the run ends.
    public long endNanos(Trace trace) {
        return switch (this) {
            case TIME -> trace.durationNanos();
            case STEP -> trace.size() * STEP_NANOS;
        };
    }

    /// As {@link Trace#firstAfter}: the first event that lies after a place, and so the number of those until
    /// there.
    public int firstAfter(Trace trace, long nanos) {
        return switch (this) {
            case TIME -> trace.firstAfter(nanos);
            case STEP -> Math.clamp(Math.floorDiv(nanos, STEP_NANOS) + 1, 0, trace.size());
        };
    }

    /// The recorded time at a place. By steps, times between two events are spread over the step of the first.
    public long recordedNanos(Trace trace, long nanos) {
        return switch (this) {
            case TIME -> nanos;
            case STEP -> {
                int event = firstAfter(trace, nanos) - 1;
                if (event < 0) {
                    yield 0;
                }
                double share = Math.min(1, (double) (nanos - event * STEP_NANOS) / STEP_NANOS);
                yield trace.nanos(event) + Math.round(share * untilNext(trace, event));
            }
        };
    }

    /// The place at which a recorded time lies.
    public long placeNanos(Trace trace, long recordedNanos) {
        return switch (this) {
            case TIME -> recordedNanos;
            case STEP -> {
                int event = trace.firstAfter(recordedNanos) - 1;
                if (event < 0) {
                    yield 0;
                }
                long gap = untilNext(trace, event);
                double share = gap == 0 ? 0 : Math.min(1, (double) (recordedNanos - trace.nanos(event)) / gap);
                yield event * STEP_NANOS + Math.round(share * STEP_NANOS);
            }
        };
    }

    /// Where a playhead stands: at its time, or in the middle of the step that it has taken last.
    ///
    /// @param position how many events have happened
    /// @param recordedNanos its time
    public long playheadNanos(int position, long recordedNanos) {
        return switch (this) {
            case TIME -> recordedNanos;
            case STEP -> Math.max(0, position * STEP_NANOS - STEP_NANOS / 2);
        };
    }

    private static long untilNext(Trace trace, int event) {
        long next = event + 1 < trace.size() ? trace.nanos(event + 1) : trace.durationNanos();
        return next - trace.nanos(event);
    }

    /// The other one.
    public Axis other() {
        return switch (this) {
            case TIME -> STEP;
            case STEP -> TIME;
        };
    }
}
