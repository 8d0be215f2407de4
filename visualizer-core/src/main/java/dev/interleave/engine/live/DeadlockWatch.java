package dev.interleave.engine.live;

import dev.interleave.analysis.Cycle;
import dev.interleave.analysis.WaitForGraph;
import dev.interleave.engine.Outcome;
import dev.interleave.replay.World;
import dev.interleave.trace.Trace;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Looks for a ring of waits in a run that goes on. The world is folded along with the trace, and looked at a
/// few times a second, so a busy run is not disturbed. A ring counts once it was seen twice and nothing had
/// moved in it between: by then no event can be on its way that would have opened it. For one thread.
final class DeadlockWatch {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /// How long a cycle of waits must have stood before it is called a deadlock.
    static final long STANDS_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final World world = new World(Trace.EMPTY);
    private long lookedNanos = System.nanoTime();
    private @Nullable Cycle suspicion;
    private long suspectedNanos;

    /// @param trace one that begins with the last one given
    Optional<Outcome> look(Trace trace, long nowNanos) {
        if (nowNanos - lookedNanos < LOOK_NANOS) {
            return Optional.empty();
        }
        lookedNanos = nowNanos;
        if (trace.size() > world.position()) {
            foldTo(trace);
            suspect(WaitForGraph.of(trace, world).cycle().orElse(null), nowNanos);
        }
        Cycle standing = suspicion;
        return standing != null && nowNanos - suspectedNanos >= STANDS_NANOS
                ? Optional.of(new Outcome.Deadlock(standing.waits()))
                : Optional.empty();
    }

    private void foldTo(Trace trace) {
        world.reserve(trace);
        for (int event = world.position(); event < trace.size(); event++) {
            world.apply(trace, event);
        }
    }

    private void suspect(@Nullable Cycle cycle, long nowNanos) {
        if (cycle == null || !cycle.equals(suspicion)) {
            suspicion = cycle;
            suspectedNanos = nowNanos;
        }
    }
}
