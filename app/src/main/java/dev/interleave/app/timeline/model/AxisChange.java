package dev.interleave.app.timeline.model;

import dev.interleave.analysis.Axis;
import dev.interleave.trace.Trace;

/// Finds the places of one axis again on another.
record AxisChange(Trace trace, Axis from, Axis to) {

    private long place(long nanos) {
        return to.placeNanos(trace, from.recordedNanos(trace, nanos));
    }

    TimeRange range(TimeRange range) {
        return new TimeRange(place(range.startNanos()), place(range.endNanos()));
    }

    Mark mark(Mark mark) {
        return new Mark(playheadPlace(mark.nanos()), mark.label());
    }

    /// A playhead on an event stands at its time, or in the middle of its step; elsewhere it has its place as
    /// everything has.
    private long playheadPlace(long nanos) {
        int position = from.firstAfter(trace, nanos);
        boolean isOnEvent = position > 0 && from.playheadNanos(trace, position, trace.nanos(position - 1)) == nanos;
        return isOnEvent ? to.playheadNanos(trace, position, trace.nanos(position - 1)) : place(nanos);
    }

    Selection selection(Selection selection) {
        return switch (selection) {
            case Selection.Range range -> new Selection.Range(range(range.range()));
            case Selection.None _, Selection.Lane _, Selection.Event _ -> selection;
        };
    }

    /// Several events may share a time, so the one that it stands on says more.
    long playhead(long nanos, int currentEvent) {
        boolean isKnown = currentEvent >= 0 && currentEvent < trace.size();
        return isKnown ? to.playheadNanos(trace, currentEvent + 1, trace.nanos(currentEvent)) : playheadPlace(nanos);
    }
}
