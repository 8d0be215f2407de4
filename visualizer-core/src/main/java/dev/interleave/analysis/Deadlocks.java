package dev.interleave.analysis;

import dev.interleave.replay.Cursor;
import dev.interleave.replay.World;
import dev.interleave.trace.Trace;
import java.util.List;

/// The rings of waits that stand at the end of a trace. A ring can never open, so one that ever closed stands
/// there. Immutable.
public final class Deadlocks {

    private final List<Cycle> cycles;

    private Deadlocks(List<Cycle> cycles) {
        this.cycles = cycles;
    }

    public static Deadlocks of(Trace trace) {
        Cursor cursor = new Cursor(trace);
        cursor.seek(trace.size());
        return of(trace, cursor.world());
    }

    /// The same, given the world at the end of the trace.
    public static Deadlocks of(Trace trace, World atEnd) {
        return new Deadlocks(WaitForGraph.of(trace, atEnd).cycles());
    }

    /// In the order in which they closed. No actor is in two.
    public List<Cycle> cycles() {
        return cycles;
    }

    /// The event from which on the actor is deadlocked for good, -1 when it is not.
    public int since(int actor) {
        for (Cycle cycle : cycles) {
            if (cycle.actors().contains(actor)) {
                return cycle.closedBy();
            }
        }
        return -1;
    }
}
