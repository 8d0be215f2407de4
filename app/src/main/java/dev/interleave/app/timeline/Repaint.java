package dev.interleave.app.timeline;

import java.util.EnumSet;
import java.util.Set;
import javafx.application.Platform;

/// What has changed since the last picture. Listeners only note it here; the picture is made once,
/// before the next layout.
final class Repaint {

    /// Why a picture is out of date.
    enum Reason {
        /// The trace, its rows, the size or the colours: everything is planned again.
        CONTENT,
        /// The visible range, the scroll position or whose arrows are shown.
        VIEWPORT,
        /// Playhead, selection, marks or pointer: only what lies over the lanes.
        OVERLAY
    }

    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    Repaint() {}

    void mark(Reason reason) {
        if (reasons.isEmpty()) {
            Platform.requestNextPulse();
        }
        reasons.add(reason);
    }

    boolean isNeeded() {
        return !reasons.isEmpty();
    }

    boolean is(Reason reason) {
        return reasons.contains(reason);
    }

    void done() {
        reasons.clear();
    }
}
