package dev.interleave.analysis;

import dev.interleave.replay.World;
import dev.interleave.trace.Trace;
import java.util.Optional;

/// Who waits for whom at one moment. An actor waits for at most one other: the owner of the lock it wants, the
/// actor it joins or awaits, or the worker of the future it wants. Waits that have a timeout do not count, for
/// they end by themselves.
///
/// Immutable; the world may move on.
public final class WaitForGraph {

    private WaitForGraph() {}

    /// The graph at the world's position.
    ///
    /// @param trace for the names; the one that the world folds
    public static WaitForGraph of(Trace trace, World world) {
        return new WaitForGraph();
    }

    /// The actor without which this one cannot go on, -1 for none.
    public int waitsFor(int actor) {
        return -1;
    }

    /// A ring of waits, the oldest if there are several.
    public Optional<Cycle> cycle() {
        return Optional.empty();
    }
}
