package dev.interleave.app.timeline.plan;

/// Which parts a timeline has.
public enum Parts {
    /// Legend, overview, ruler and lanes.
    ALL,
    /// Ruler and lanes, for one of several timelines below each other.
    LANES;

    /// Where they lie on a control of this size. Several timelines below each other have headers of one width,
    /// whatever names they show.
    public Areas areas(double width, double height, double namesPx) {
        return switch (this) {
            case ALL -> Areas.ofView(width, height, namesPx);
            case LANES -> Areas.ofLanes(width, height);
        };
    }
}
