package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.analysis.Lanes;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Trace;
import org.jspecify.annotations.Nullable;

/// Plans spans that are wide enough to be bars, with their words.
final class BarPlanner {

    /// Between neighbours, so that they can be told apart.
    private static final double GAP_PX = 1;

    private static final double TEXT_AIR_PX = 6;
    /// Around the text of a value, which is often a single digit.
    private static final double LEAST_AIR_PX = 1;

    private static final double LEAST_TEXT_PX = 18;
    private static final double LOW_BAR_PX = 15;
    private static final double LEAST_BAR_FOR_TEXT_PX = 11;
    private static final double LEAST_BAR_FOR_LARGE_TEXT_PX = 19;
    private static final int MOST_JOINED = 16;

    private final TextCache texts = new TextCache();
    private final Bars bars;
    private final TiePlanner ties;
    private Trace trace = Trace.EMPTY;
    private @Nullable Lanes lanes;
    private int joinedLane = -1;
    private int joinedUntil = -1;

    BarPlanner(Bars bars, TiePlanner ties) {
        this.bars = bars;
        this.ties = ties;
    }

    void begin(Trace next, Lanes nextLanes) {
        trace = next;
        lanes = nextLanes;
        texts.begin(next, nextLanes);
        joinedLane = -1;
    }

    void add(Lane lane, int span, LaneBox box) {
        switch (box.style()) {
            case STATE -> addState(lane, span, box);
            case OWNER -> addOwner(lane, span, box);
            case AMOUNT -> addAmount(lane, span, box);
            case VALUE -> addValue(lane, span, box);
        }
    }

    private void addState(Lane lane, int span, LaneBox box) {
        byte state = lane.severity(span);
        double height = Math.rint(box.height() * Ink.height(state));
        if (height > 0) {
            double top = box.top() + Math.floor((box.height() - height) / 2);
            double end = box.scale().x(lane.endNanos(span)) - GAP_PX;
            int bar = addBar(box.scale().x(lane.startNanos(span)), end, top, height, state);
            addText(lane, span, box, bar, end);
            ties.addAsk(lane, span, box.scale());
        }
    }

    /// Spans of one owner that touch differ only in whether somebody waits: they are one bar with
    /// one text, and a red edge where somebody does.
    private void addOwner(Lane lane, int span, LaneBox box) {
        int owner = lane.value(span);
        if (owner < 0) {
            return;
        }
        double start = box.scale().x(lane.startNanos(span));
        boolean continued = span > 0 && lane.value(span - 1) == owner;
        if (!continued) {
            ties.addTake(lane, span, box.scale());
        }
        if (span > joinedUntil || lane.id() != joinedLane) {
            joinedLane = lane.id();
            joinedUntil = lastOfOwner(lane, span, owner);
            double end = box.scale().x(lane.endNanos(joinedUntil)) - GAP_PX;
            int bar = addBar(start, end, box.top(), box.height(), Ink.identity(owner));
            addText(lane, span, box, bar, end);
        }
        if (lane.state(span) == ActorState.BLOCKED) {
            double end = box.scale().x(lane.endNanos(span)) - GAP_PX;
            bars.setEdge(addBar(start, end, box.top(), 0, Ink.NOTHING), ActorState.BLOCKED.severity());
        }
    }

    private static int lastOfOwner(Lane lane, int span, int owner) {
        int last = span;
        int limit = Math.min(lane.size() - 1, span + MOST_JOINED);
        while (last < limit && lane.value(last + 1) == owner) {
            last++;
        }
        return last;
    }

    private void addAmount(Lane lane, int span, LaneBox box) {
        double height = Amount.height(trace, lane, span, box);
        if (height <= 0) {
            return;
        }
        double start = box.scale().x(lane.startNanos(span));
        double end = box.scale().x(lane.endNanos(span));
        int bar = addBar(start, end, box.top() + box.height() - height, height, Ink.AMOUNT);
        if (Amount.somebodyWaits(lane, span)) {
            bars.setEdge(bar, lane.severity(span));
        }
        addText(lane, span, box, bar, end);
    }

    private void addValue(Lane lane, int span, LaneBox box) {
        int writer = lane.value(span);
        if (writer >= 0) {
            boolean isLost = lanes != null && lanes.isLost(lane, span);
            byte ink = isLost ? Ink.lostIdentity(writer) : Ink.identity(writer);
            double end = box.scale().x(lane.endNanos(span)) - GAP_PX;
            int bar = addBar(box.scale().x(lane.startNanos(span)), end, box.top(), box.height(), ink);
            addText(lane, span, box, bar, end);
        }
    }

    /// Adds a bar, never narrower than a pixel.
    private int addBar(double start, double end, double top, double height, byte ink) {
        double visibleEnd = Math.max(end, start + 1);
        return bars.add(start, visibleEnd - start, top, height, ink);
    }

    private void addText(Lane lane, int span, LaneBox box, int bar, double textEnd) {
        double height = bars.height(bar);
        if (height < LEAST_BAR_FOR_TEXT_PX) {
            return;
        }
        double from = Math.max(bars.x(bar), box.left());
        boolean isValue = box.style() == LaneBox.Style.VALUE;
        double room = Math.min(textEnd, box.right()) - from - 2 * (isValue ? LEAST_AIR_PX : TEXT_AIR_PX);
        if (isValue || room >= LEAST_TEXT_PX - TEXT_AIR_PX) {
            boolean isLarge = box.isLarge() && height >= LEAST_BAR_FOR_LARGE_TEXT_PX;
            if (!isLarge || !setText(lane, span, bar, TextStyle.LARGE_BAR, room)) {
                setText(lane, span, bar, height < LOW_BAR_PX ? TextStyle.LOW_BAR : TextStyle.BAR, room);
            }
        }
    }

    /// Returns whether words in this style fit.
    private boolean setText(Lane lane, int span, int bar, TextStyle style, double room) {
        String text = texts.fitting(trace, lane, span, style, room);
        if (text == null) {
            return false;
        }
        bars.setText(bar, text, style);
        return true;
    }
}
