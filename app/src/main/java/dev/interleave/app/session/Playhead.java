package dev.interleave.app.session;

import dev.interleave.trace.Trace;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Where in the trace we are. Events may share a time, so the position (how many events have happened)
/// says more than the time; between two events only the time moves.
///
///     events      0     1  2        3
///     position  0 |  1  |2 |   3    |  4
///     nanos     --+-----+--+--------+-----
public final class Playhead {

    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyLongWrapper nanos = new ReadOnlyLongWrapper(0);
    private Trace trace = Trace.EMPTY;

    Playhead() {}

    /// Puts the playhead into another trace, or into the same one grown.
    void enter(Trace next) {
        trace = next;
        if (position.get() > next.size()) {
            seekPosition(next.size());
        }
    }

    /// To a time; everything that happened until then, and then too, has happened. Clamped to the trace.
    public void seekNanos(long target) {
        long clamped = Math.clamp(target, 0, trace.durationNanos());
        nanos.set(clamped);
        position.set(target < 0 ? 0 : trace.firstAfter(clamped));
    }

    /// To just after event `target - 1`; 0 is before the first. Clamped to the trace.
    public void seekPosition(int target) {
        int clamped = Math.clamp(target, 0, trace.size());
        nanos.set(clamped == 0 ? 0 : trace.nanos(clamped - 1));
        position.set(clamped);
    }

    /// To where `target` events have happened, and to this time or the nearest one at which that is so.
    /// Clamped to the trace.
    public void seek(int target, long targetNanos) {
        int clamped = Math.clamp(target, 0, trace.size());
        long earliest = clamped == 0 ? 0 : trace.nanos(clamped - 1);
        long latest = clamped < trace.size() ? trace.nanos(clamped) : trace.durationNanos();
        nanos.set(Math.clamp(targetNanos, earliest, Math.max(earliest, latest)));
        position.set(clamped);
    }

    /// To the last instant before an event: all before it has happened, and its time has come.
    public void seekBefore(int event) {
        nanos.set(trace.nanos(event));
        position.set(event);
    }

    public void step(int events) {
        seekPosition(position.get() + events);
    }

    public void toStart() {
        seekPosition(0);
    }

    /// To where nothing is left: behind the last event, for as long as the run was watched on.
    public void toEnd() {
        seek(trace.size(), trace.durationNanos());
    }

    public boolean isAtEnd() {
        return position.get() >= trace.size();
    }

    /// How many events have happened.
    public int position() {
        return position.get();
    }

    public long nanos() {
        return nanos.get();
    }

    /// Changes after {@link #nanosProperty}, so a listener sees both new.
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty nanosProperty() {
        return nanos.getReadOnlyProperty();
    }
}
