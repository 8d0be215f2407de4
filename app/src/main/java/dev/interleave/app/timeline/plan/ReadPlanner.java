package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.SharedValues;
import dev.interleave.trace.Trace;

/// Plans a tick for each read of a shared value, in the reader's colour above the bars of the writes. Where reads
/// crowd, the first in each pixel has one: the cost is a matter of pixels.
final class ReadPlanner {

    private static final double WIDTH_PX = 2;
    private static final double SHARE = 0.14;
    private static final double LEAST_HEIGHT_PX = 2;

    ReadPlanner() {}

    void plan(Frame frame, int row, int value) {
        Scene scene = frame.scene();
        SharedValues values = scene.lanes().values();
        Trace trace = scene.trace();
        TimeScale scale = frame.scale();
        double height = Math.max(LEAST_HEIGHT_PX, Math.rint(scene.layout().heightPx(row) * SHARE));
        double top = frame.rowTop(row) + 1;
        long place = scene.range().startNanos();
        int next = values.firstReadFrom(value, scene.axis().firstAfter(trace, place - 1));
        while (next < values.readCount(value)) {
            int read = values.read(value, next);
            double x = scale.x(scene.axis().nanos(trace, read));
            if (x > scale.rightPx()) {
                return;
            }
            byte ink = Ink.identity(trace.actor(read));
            frame.bars().add(x - WIDTH_PX / 2, WIDTH_PX, top, height, ink);
            place = Math.max(scene.axis().nanos(trace, read), scale.nanos(x + 1) - 1);
            next = Math.max(next + 1, values.firstReadFrom(value, scene.axis().firstAfter(trace, place)));
        }
    }
}
