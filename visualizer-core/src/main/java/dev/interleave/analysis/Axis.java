package dev.interleave.analysis;

import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;

/// The clock that a run is drawn by: where its events lie from left to right.
///
/// All three count nanoseconds from 0 at the first event, so whatever measures and divides a stretch of a run
/// need not know which one it has. Only what is told to a person goes back to recorded times or to numbers of
/// steps. Step 1 is event 0.
///
///     TIME    |0   |1|23                      |4          as far apart as they were recorded
///     STEP    |0     |1     |2     |3     |4     |        two microseconds each
///     MIXED   |0     |1  |2 |3|                  |4 |     a little for each step, and the recorded time too
///
/// By time, a controlled run hides what happens in no time; by steps, a pause of a second is as wide as one
/// of a microsecond. The mixed clock shows both: step `i` lies at `i` widths of a step plus its recorded
/// time. That time is not stretched or pressed, so a pause is never shorter on it than a part of that pause.
/// How wide a step is follows from how many there are and how long they took, so that they share the picture
/// ({@link #STEPS_SHARE}).
///
/// What was watched after the last event, of a run that stands, has no steps. By steps and mixed it gets
/// twice its share of the time, but no more than a quarter: enough to see who stands how, and not all there
/// is.
public enum Axis {
    /// The recorded times.
    TIME,
    /// A clock that goes on by {@link #STEP_NANOS} with each event.
    STEP,
    /// A clock that goes on with each event, and with the time too.
    MIXED;

    /// How wide one event is by steps.
    public static final long STEP_NANOS = 2_000;

    /// How much of the mixed clock is steps; the rest is time. More, where the time is less than about a
    /// microsecond for each.
    private static final double STEPS_SHARE = 0.4;

    private static final double MOST_TAIL_SHARE = 0.25;

    /// The axis that suits a run when nobody has chosen one: for a controlled one, whose steps take no time but
    /// what it sleeps, both.
    public static Axis usual(RunInfo info) {
        return info.get(RunInfo.ENGINE).equals("controlled") ? MIXED : TIME;
    }

    /// Whether places stay what they are when a run goes on. The width of a step on the mixed clock does not.
    public boolean growsWithRun() {
        return switch (this) {
            case TIME, STEP -> true;
            case MIXED -> false;
        };
    }

    /// Where an event lies.
    public long nanos(Trace trace, int event) {
        return switch (this) {
            case TIME -> trace.nanos(event);
            case STEP -> event * STEP_NANOS;
            case MIXED -> event * mixedStepNanos(trace) + trace.nanos(event);
        };
    }

    /// How far on an event moves the clock that takes no time: 0 by time.
    public long stepNanos(Trace trace) {
        return switch (this) {
            case TIME -> 0;
            case STEP -> STEP_NANOS;
            case MIXED -> mixedStepNanos(trace);
        };
    }

    private static long mixedStepNanos(Trace trace) {
        int size = trace.size();
        double time = size == 0 ? 0 : trace.nanos(size - 1);
        return Math.max(STEP_NANOS, Math.round(time * STEPS_SHARE / (1 - STEPS_SHARE) / Math.max(1, size)));
    }

    /// Where the run ends.
    public long endNanos(Trace trace) {
        return switch (this) {
            case TIME -> trace.durationNanos();
            case STEP, MIXED -> trace.size() == 0 ? 0 : lastStepEnd(trace) + tailNanos(trace);
        };
    }

    private long lastStepEnd(Trace trace) {
        return nanos(trace, trace.size() - 1) + stepNanos(trace);
    }

    /// The place behind the last step of a run that was watched on.
    private long tailNanos(Trace trace) {
        long watched = trace.durationNanos() - trace.nanos(trace.size() - 1);
        if (watched == 0) {
            return 0;
        }
        double share = Math.min(MOST_TAIL_SHARE, 2.0 * watched / trace.durationNanos());
        return Math.round(lastStepEnd(trace) * share / (1 - share));
    }

    /// As {@link Trace#firstAfter}: the first event that lies after a place, and so the number of those until
    /// there.
    public int firstAfter(Trace trace, long nanos) {
        return switch (this) {
            case TIME -> trace.firstAfter(nanos);
            case STEP -> Math.clamp(Math.floorDiv(nanos, STEP_NANOS) + 1, 0, trace.size());
            case MIXED -> firstAfterMixed(trace, nanos);
        };
    }

    private static int firstAfterMixed(Trace trace, long nanos) {
        long step = mixedStepNanos(trace);
        int low = 0;
        int high = trace.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (middle * step + trace.nanos(middle) <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The recorded time at a place. Times between two events are spread over all that lies between them.
    public long recordedNanos(Trace trace, long nanos) {
        return switch (this) {
            case TIME -> nanos;
            case STEP, MIXED -> {
                int event = firstAfter(trace, nanos) - 1;
                if (event < 0) {
                    yield 0;
                }
                double way = (double) (nanos - nanos(trace, event)) / (nextPlace(trace, event) - nanos(trace, event));
                yield trace.nanos(event) + Math.round(Math.min(1, way) * untilNext(trace, event));
            }
        };
    }

    /// The place at which a recorded time lies.
    public long placeNanos(Trace trace, long recordedNanos) {
        return switch (this) {
            case TIME -> recordedNanos;
            case STEP, MIXED -> {
                int event = trace.firstAfter(recordedNanos) - 1;
                yield event < 0 ? 0 : placeAfter(trace, event, recordedNanos);
            }
        };
    }

    /// Where a playhead stands: at its time; by steps, in the middle of the step that it has taken last, or
    /// behind it, where nothing happens any more.
    ///
    /// @param position how many events have happened
    /// @param recordedNanos its time
    public long playheadNanos(Trace trace, int position, long recordedNanos) {
        return switch (this) {
            case TIME -> recordedNanos;
            case STEP -> {
                long middle = middleOfStepNanos(position);
                boolean isBehind =
                        position > 0 && position == trace.size() && recordedNanos > trace.nanos(position - 1);
                yield isBehind ? Math.max(middle, placeAfter(trace, position - 1, recordedNanos)) : middle;
            }
            case MIXED -> mixedPlayhead(trace, position, recordedNanos);
        };
    }

    /// By steps, the middle of the step that was taken last.
    public static long middleOfStepNanos(int position) {
        return Math.max(0, position * STEP_NANOS - STEP_NANOS / 2);
    }

    /// A place before the next event, even when its time has come already.
    private long mixedPlayhead(Trace trace, int position, long recordedNanos) {
        if (position == 0) {
            return 0;
        }
        if (position == trace.size()) {
            boolean isOver = recordedNanos >= trace.durationNanos();
            return isOver ? endNanos(trace) : placeAfter(trace, position - 1, recordedNanos);
        }
        return Math.min(placeAfter(trace, position - 1, recordedNanos), nanos(trace, position) - 1);
    }

    private long placeAfter(Trace trace, int event, long recordedNanos) {
        long gap = untilNext(trace, event);
        double way = gap == 0 ? 0 : Math.min(1, (double) (recordedNanos - trace.nanos(event)) / gap);
        long place = nanos(trace, event);
        return place + Math.round(way * (nextPlace(trace, event) - place));
    }

    private long nextPlace(Trace trace, int event) {
        return event + 1 < trace.size() ? nanos(trace, event + 1) : endNanos(trace);
    }

    private static long untilNext(Trace trace, int event) {
        long next = event + 1 < trace.size() ? trace.nanos(event + 1) : trace.durationNanos();
        return next - trace.nanos(event);
    }

    /// The one that comes after this when a person goes through them all.
    public Axis next() {
        return switch (this) {
            case MIXED -> TIME;
            case TIME -> STEP;
            case STEP -> MIXED;
        };
    }
}
