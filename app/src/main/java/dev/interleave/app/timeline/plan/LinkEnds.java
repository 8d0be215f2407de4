package dev.interleave.app.timeline.plan;

import dev.interleave.app.timeline.model.LaneLayout;

/// Finds the points that an arrow joins: the middle of the lane that it leaves, the near edge of
/// the bar that it points at.
final class LinkEnds {

    /// How far outside the lanes an end may lie; farther ones are pulled in along the line, for a
    /// drawing surface need not cope with points millions of pixels away.
    private static final double FAR_PX = 600;

    private LinkEnds() {}

    static void set(Frame frame, int link, int fromRow, int toRow, double fromX, double toX) {
        double fromY = middle(frame, fromRow);
        double toY = edge(frame, fromRow, toRow);
        double least = frame.scale().leftPx() - FAR_PX;
        double most = frame.scale().rightPx() + FAR_PX;
        double slope = Math.abs(toX - fromX) < 1 ? 0 : (toY - fromY) / (toX - fromX);
        double nearFrom = Math.clamp(fromX, least, most);
        double nearTo = Math.clamp(toX, least, most);
        frame.links().setEnds(link, nearFrom, fromY + (nearFrom - fromX) * slope, nearTo, toY + (nearTo - toX) * slope);
    }

    /// The edge of a row's bar that an arrow from another row meets first.
    static double edge(Frame frame, int fromRow, int toRow) {
        double middle = middle(frame, toRow);
        double reach = reach(frame.scene().layout(), toRow);
        return middle > middle(frame, fromRow) ? middle - reach : middle + reach;
    }

    static double middle(Frame frame, int row) {
        return frame.rowTop(row) + frame.scene().layout().heightPx(row) / 2.0;
    }

    private static double reach(LaneLayout layout, int row) {
        return Math.rint(layout.heightPx(row) * 0.3);
    }
}
