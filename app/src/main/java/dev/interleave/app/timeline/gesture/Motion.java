package dev.interleave.app.timeline.gesture;

import dev.interleave.app.timeline.model.TimeRange;

/// Moves the visible range smoothly. A calculation: given the seconds since the last frame it
/// answers the next range.
///
/// A zoom keeps the time under the pointer under the pointer at every frame, not only at the last
/// one: what eases is the length of the range, and its start follows from the anchor. A glide goes
/// to a given range. What a hand drags is never eased; it does not come here.
///
///     anchor = start + fraction × span        holds while span eases to its target
public final class Motion {

    /// After this many seconds a movement has come 63 % of its way.
    private static final double EASE_SECONDS = 0.045;

    /// A held key doubles or halves the span this often a second, or pans this many spans.
    private static final double ZOOMS_PER_SECOND = 3.2;

    private static final double SPANS_PER_SECOND = 1.1;
    private static final double ARRIVED = 0.0002;

    private enum Mode {
        REST,
        ZOOM,
        GLIDE
    }

    private Mode mode = Mode.REST;
    private double start;
    private double span;
    private double targetStart;
    private double targetSpan;
    private double anchor;
    private double fraction;
    private double heldZoom;
    private double heldPan;
    private double heldFraction = 0.5;

    public Motion() {}

    /// Stands still at this range.
    public void rest(TimeRange range) {
        mode = Mode.REST;
        start = range.startNanos();
        span = range.spanNanos();
    }

    /// Whether {@link #advance} still has something to do.
    public boolean isMoving() {
        return mode != Mode.REST || isHeld();
    }

    private boolean isHeld() {
        return heldZoom != 0 || heldPan != 0;
    }

    /// Eases the span towards `factor` times what it is heading for, around the time at
    /// `atFraction` of the range.
    public void zoom(double atFraction, double factor) {
        double heading = mode == Mode.ZOOM ? targetSpan : span;
        fraction = atFraction;
        anchor = start + fraction * span;
        targetSpan = Math.max(TimeRange.MIN_SPAN_NANOS, heading * factor);
        mode = Mode.ZOOM;
    }

    /// Eases to a range.
    public void glide(TimeRange to) {
        targetStart = to.startNanos();
        targetSpan = to.spanNanos();
        mode = Mode.GLIDE;
    }

    /// Eases by a share of the span, on top of what is still to go.
    public void pan(double share) {
        double heading = mode == Mode.GLIDE ? targetStart : start;
        double length = mode == Mode.GLIDE ? targetSpan : span;
        targetStart = heading + share * length;
        targetSpan = length;
        mode = Mode.GLIDE;
    }

    /// A key is held: 1 zooms in, -1 out, 0 lets go.
    public void holdZoom(double direction) {
        heldZoom = direction;
    }

    /// A key is held: 1 pans to later times, -1 to earlier ones, 0 lets go.
    public void holdPan(double direction) {
        heldPan = direction;
    }

    /// Where the pointer is, as a share of the range: a held zoom is anchored there.
    public void pointAt(double atFraction) {
        heldFraction = atFraction;
    }

    /// The range after some more seconds, within bounds.
    public TimeRange advance(double seconds, TimeRange bounds) {
        if (isHeld()) {
            advanceHeld(seconds);
        } else {
            advanceEased(1 - Math.exp(-seconds / EASE_SECONDS));
        }
        TimeRange range = new TimeRange(Math.round(start), Math.round(start + span));
        TimeRange kept = range.within(bounds);
        if (!kept.equals(range)) {
            start = kept.startNanos();
            span = kept.spanNanos();
            keepTarget(bounds);
        }
        return kept;
    }

    private void keepTarget(TimeRange bounds) {
        double first = bounds.startNanos();
        double end = bounds.endNanos();
        targetSpan = Math.min(targetSpan, end - first);
        targetStart = Math.min(Math.max(targetStart, first), end - targetSpan);
    }

    private void advanceHeld(double seconds) {
        mode = Mode.REST;
        double before = span;
        span = Math.max(TimeRange.MIN_SPAN_NANOS, span * Math.pow(2, -heldZoom * ZOOMS_PER_SECOND * seconds));
        start += (before - span) * heldFraction + heldPan * SPANS_PER_SECOND * seconds * span;
    }

    private void advanceEased(double share) {
        switch (mode) {
            case REST -> {}
            case ZOOM -> {
                span *= Math.pow(targetSpan / span, share);
                if (Math.abs(targetSpan / span - 1) < ARRIVED) {
                    span = targetSpan;
                    mode = Mode.REST;
                }
                start = anchor - fraction * span;
            }
            case GLIDE -> {
                start += (targetStart - start) * share;
                span += (targetSpan - span) * share;
                double away = Math.abs(targetStart - start) + Math.abs(targetSpan - span);
                if (away < targetSpan * ARRIVED) {
                    start = targetStart;
                    span = targetSpan;
                    mode = Mode.REST;
                }
            }
        }
    }
}
