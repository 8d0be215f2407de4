package dev.interleave.app.timeline.paint;

import dev.interleave.app.timeline.model.Mark;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.Veil;
import java.util.List;

/// What lies over the lanes and moves without them.
///
/// @param pointerX where the pointer is over the lanes, negative when it is not
/// @param hoveredRow the row of the span under the pointer, -1 for none
/// @param hoveredSpan the span of that row's lane
/// @param commonEvents how many events the run has in common with one that it is compared with, -1 for none
/// @param veil what is hidden
public record Overlay(
        long playheadNanos,
        Selection selection,
        List<Mark> marks,
        double pointerX,
        int hoveredRow,
        int hoveredSpan,
        int commonEvents,
        Veil veil) {}
