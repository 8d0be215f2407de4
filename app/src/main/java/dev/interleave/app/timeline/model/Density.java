package dev.interleave.app.timeline.model;

import dev.interleave.trace.ResourceKind;

/// How high rows are, in pixels. The view takes the most comfortable that spares the person much scrolling.
public enum Density {
    /// For so few lanes that they can be read from the last row of a hall. Words are large.
    ROOMY(44, 72, 52, 72),
    /// The same for some more lanes.
    AIRY(38, 60, 42, 60),
    /// For few lanes.
    SPACIOUS(34, 48, 36, 52),
    /// Name and kind on two lines.
    COMFORTABLE(30, 38, 28, 40),
    /// One line.
    COMPACT(24, 24, 20, 28),
    /// One line, close together, so that some more of them fit.
    CLOSE(20, 20, 18, 24),
    /// As low as can still be read, for pictures of many lanes.
    DENSE(15, 13, 12, 14);

    private final int processPx;
    private final int actorPx;
    private final int resourcePx;
    private final int queuePx;

    Density(int processPx, int actorPx, int resourcePx, int queuePx) {
        this.processPx = processPx;
        this.actorPx = actorPx;
        this.resourcePx = resourcePx;
        this.queuePx = queuePx;
    }

    /// Whether words, dots and arrows are larger than usual.
    public boolean isLarge() {
        return switch (this) {
            case ROOMY, AIRY -> true;
            case SPACIOUS, COMFORTABLE, COMPACT, CLOSE, DENSE -> false;
        };
    }

    public int processPx() {
        return processPx;
    }

    public int actorPx() {
        return actorPx;
    }

    /// Queues and semaphores are higher, because their height tells an amount.
    public int resourcePx(ResourceKind kind) {
        return kind == ResourceKind.QUEUE || kind == ResourceKind.SEMAPHORE ? queuePx : resourcePx;
    }
}
