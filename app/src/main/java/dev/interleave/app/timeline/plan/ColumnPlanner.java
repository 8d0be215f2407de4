package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.analysis.Lanes;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Trace;
import org.jspecify.annotations.Nullable;

/// Plans stretches of columns: what is too narrow for bars.
final class ColumnPlanner {

    private static final double EDGE_PX = 2;
    private static final int FULL = 1;
    private static final int LOW = 2;

    /// How high each state is drawn, by severity.
    private static final int[] HEIGHTS = heights();

    private static final byte[] FULL_INKS = inks(FULL);
    private static final byte[] LOW_INKS = inks(LOW);

    private final Bars bars;
    private final Strips strips;
    private Trace trace = Trace.EMPTY;
    private @Nullable Lanes lanes;

    ColumnPlanner(Bars bars, Strips strips) {
        this.bars = bars;
        this.strips = strips;
    }

    void begin(Trace next, Lanes nextLanes) {
        trace = next;
        lanes = nextLanes;
    }

    void add(Lane lane, Fold fold, int first, int end, LaneBox box) {
        if (first >= end) {
            return;
        }
        switch (box.style()) {
            case STATE -> addStates(fold, first, end, box);
            case OWNER -> addOwners(fold, first, end, box);
            case AMOUNT -> addAmounts(lane, fold, first, end, box);
            case VALUE -> addWriters(lane, fold, first, end, box);
        }
    }

    private void addStates(Fold fold, int first, int end, LaneBox box) {
        byte[] dominant = fold.dominant();
        int heights = 0;
        for (int column = first; column < end; column++) {
            heights |= HEIGHTS[dominant[column]];
        }
        if ((heights & FULL) != 0) {
            strips.add(fold.x(first), box.top(), box.height(), end - first);
            strips.fillLast(dominant, first, FULL_INKS);
        }
        if ((heights & LOW) != 0) {
            double height = Math.rint(box.height() * 0.66);
            double top = box.top() + Math.floor((box.height() - height) / 2);
            strips.add(fold.x(first), top, height, end - first);
            strips.fillLast(dominant, first, LOW_INKS);
        }
        addEdges(fold, first, end, box);
    }

    private void addOwners(Fold fold, int first, int end, LaneBox box) {
        int offset = strips.add(fold.x(first), box.top(), box.height(), end - first);
        for (int column = first; column < end; column++) {
            int owner = fold.owner(column);
            strips.set(offset + column - first, owner < 0 ? Ink.NOTHING : Ink.identity(owner));
        }
        addEdges(fold, first, end, box);
    }

    /// As owners, but for columns in whose middle a write stands that is lost.
    private void addWriters(Lane lane, Fold fold, int first, int end, LaneBox box) {
        int offset = strips.add(fold.x(first), box.top(), box.height(), end - first);
        for (int column = first; column < end; column++) {
            int writer = fold.owner(column);
            boolean isLost = lanes != null && lanes.isLost(lane, lane.spanAt(fold.middleNanos(column)));
            byte ink = writer < 0 ? Ink.NOTHING : isLost ? Ink.LOST : Ink.identity(writer);
            strips.set(offset + column - first, ink);
        }
    }

    private void addEdges(Fold fold, int first, int end, LaneBox box) {
        byte[] edges = fold.edges();
        int all = -1;
        for (int column = first; column < end; column++) {
            all &= edges[column];
        }
        if (all != Ink.NOTHING) {
            strips.add(fold.x(first), box.top(), EDGE_PX, end - first);
            strips.fillLast(edges, first);
        }
    }

    /// The inks of the states that are drawn at one height; the others are left out.
    private static byte[] inks(int height) {
        byte[] inks = new byte[HEIGHTS.length];
        for (int state = 0; state < inks.length; state++) {
            inks[state] = HEIGHTS[state] == height ? (byte) state : Ink.NOTHING;
        }
        return inks;
    }

    private static int[] heights() {
        int[] heights = new int[ActorState.values().length];
        for (int state = 0; state < heights.length; state++) {
            double share = Ink.height(state);
            heights[state] = share >= 0.8 ? FULL : share >= 0.5 ? LOW : 0;
        }
        return heights;
    }

    /// Neighbouring columns of one level become one bar without words.
    private void addAmounts(Lane lane, Fold fold, int first, int end, LaneBox box) {
        int start = first;
        double level = levelAt(lane, fold, first, box);
        for (int column = first + 1; column <= end; column++) {
            double next = column == end ? -1 : levelAt(lane, fold, column, box);
            if (next != level) {
                if (level > 0) {
                    double top = box.top() + box.height() - level;
                    bars.add(fold.x(start), column - start, top, level, Ink.AMOUNT);
                }
                start = column;
                level = next;
            }
        }
    }

    private double levelAt(Lane lane, Fold fold, int column, LaneBox box) {
        return Amount.height(trace, lane, lane.spanAt(fold.middleNanos(column)), box);
    }
}
