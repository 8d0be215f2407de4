package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Trace;

/// Plans stretches of columns: what is too narrow for bars.
final class ColumnPlanner {

    private static final double EDGE_PX = 2;
    private static final int FULL = 0;
    private static final int LOW = 1;
    private static final int EDGE = 2;

    private final Bars bars;
    private final Strips strips;
    private Trace trace = Trace.EMPTY;

    ColumnPlanner(Bars bars, Strips strips) {
        this.bars = bars;
        this.strips = strips;
    }

    void begin(Trace next) {
        trace = next;
    }

    void add(Lane lane, Fold fold, int first, int end, LaneBox box) {
        if (first >= end) {
            return;
        }
        switch (box.style()) {
            case STATE -> addStates(fold, first, end, box);
            case OWNER -> addOwners(fold, first, end, box);
            case AMOUNT -> addAmounts(lane, fold, first, end, box);
        }
    }

    private void addStates(Fold fold, int first, int end, LaneBox box) {
        addStrip(fold, first, end, box, FULL);
        addStrip(fold, first, end, box, LOW);
        addStrip(fold, first, end, box, EDGE);
    }

    private void addOwners(Fold fold, int first, int end, LaneBox box) {
        int offset = strips.add(fold.x(first), box.top(), box.height(), end - first);
        for (int column = first; column < end; column++) {
            int owner = fold.owner(column);
            if (owner >= 0) {
                strips.set(offset + column - first, Ink.identity(owner));
            }
        }
        addStrip(fold, first, end, box, EDGE);
    }

    /// Adds those of the columns that have this height, if there are any.
    private void addStrip(Fold fold, int first, int end, LaneBox box, int level) {
        double height = level == EDGE ? EDGE_PX : level == LOW ? Math.rint(box.height() * 0.66) : box.height();
        double top = level == EDGE ? box.top() : box.top() + Math.floor((box.height() - height) / 2);
        int offset = strips.add(fold.x(first), top, height, end - first);
        boolean isEmpty = true;
        for (int column = first; column < end; column++) {
            int state = level == EDGE ? edge(fold, column) : fold.dominant(column);
            if (state >= 0 && (level == EDGE || levelOf(state) == level)) {
                strips.set(offset + column - first, (byte) state);
                isEmpty = false;
            }
        }
        if (isEmpty) {
            strips.dropLast();
        }
    }

    private static int edge(Fold fold, int column) {
        int worst = fold.worst(column);
        boolean marks =
                worst >= ActorState.READY.severity() && (worst > fold.dominant(column) || fold.owner(column) >= 0);
        return marks ? worst : -1;
    }

    private static int levelOf(int state) {
        double share = Ink.height(state);
        return share >= 0.8 ? FULL : share >= 0.5 ? LOW : -1;
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
