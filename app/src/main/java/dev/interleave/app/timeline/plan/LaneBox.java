package dev.interleave.app.timeline.plan;

/// Where a lane's bars stand, and what their height and colour tell.
///
/// @param top of a bar of full height
/// @param isLarge whether words are large
record LaneBox(TimeScale scale, Style style, double top, double height, boolean isLarge) {

    /// What a lane tells.
    enum Style {
        /// What an actor is doing.
        STATE,
        /// Who owns a lock or runs on a loop.
        OWNER,
        /// How full a queue is, how many permits are taken.
        AMOUNT,
        /// Who wrote a shared value, and what.
        VALUE
    }

    static LaneBox of(Frame frame, int row, Style style) {
        int rowHeight = frame.scene().layout().heightPx(row);
        double share = switch (style) {
            case STATE -> rowHeight < 26 ? 0.78 : 0.64;
            case OWNER, VALUE -> rowHeight < 20 ? 0.75 : 0.56;
            case AMOUNT -> 0.72;
        };
        double height = Math.rint(rowHeight * share);
        double top = frame.rowTop(row) + Math.floor((rowHeight - height) / 2);
        return new LaneBox(
                frame.scale(), style, top, height, frame.scene().layout().isLarge());
    }

    double left() {
        return scale.leftPx();
    }

    double right() {
        return scale.rightPx();
    }
}
