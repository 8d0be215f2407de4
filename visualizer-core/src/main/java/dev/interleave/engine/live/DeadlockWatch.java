package dev.interleave.engine.live;

import dev.interleave.analysis.Cycle;
import dev.interleave.analysis.Standstill;
import dev.interleave.analysis.WaitForGraph;
import dev.interleave.engine.Outcome;
import dev.interleave.replay.World;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Looks for waits that can never end in a run that goes on. The world is folded along with the trace, and looked
/// at a few times a second, so a busy run is not disturbed. A ring of waits counts once it was seen twice and
/// nothing had moved in it between: by then no event can be on its way that would have opened it. That everybody
/// waits for what nobody is left to do counts once nothing at all has happened for longer, since whoever was woken
/// may be kept from going on by a busy machine. For one thread.
final class DeadlockWatch {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /// How long a cycle of waits must have stood before it is called a deadlock.
    static final long STANDS_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    /// How long nothing must have happened while everybody waits.
    private static final long STILL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final World world = new World(Trace.EMPTY);
    private long lookedNanos = System.nanoTime();
    private @Nullable Suspicion suspicion;
    private long suspectedNanos;

    /// @param waits the ring, or the standstill with its position; equal when nothing has moved in it
    private record Suspicion(Record waits, List<String> sentences, long standsNanos) {

        static Suspicion of(Cycle cycle) {
            return new Suspicion(cycle, cycle.waits(), STANDS_NANOS);
        }

        static Suspicion of(Standstill standstill) {
            return new Suspicion(standstill, standstill.waits(), STILL_NANOS);
        }
    }

    /// @param trace one that begins with the last one given
    Optional<Outcome> look(Trace trace, long nowNanos) {
        if (nowNanos - lookedNanos < LOOK_NANOS) {
            return Optional.empty();
        }
        lookedNanos = nowNanos;
        if (trace.size() > world.position()) {
            foldTo(trace);
            suspect(suspicionIn(trace), nowNanos);
        }
        Suspicion standing = suspicion;
        return standing != null && nowNanos - suspectedNanos >= standing.standsNanos()
                ? Optional.of(new Outcome.Deadlock(standing.sentences()))
                : Optional.empty();
    }

    private void foldTo(Trace trace) {
        world.reserve(trace);
        for (int event = world.position(); event < trace.size(); event++) {
            world.apply(trace, event);
        }
    }

    private @Nullable Suspicion suspicionIn(Trace trace) {
        Optional<Suspicion> ring = WaitForGraph.of(trace, world).cycle().map(Suspicion::of);
        return ring.or(() -> Standstill.of(trace, world).map(Suspicion::of)).orElse(null);
    }

    private void suspect(@Nullable Suspicion newer, long nowNanos) {
        if (newer == null || !newer.equals(suspicion)) {
            suspicion = newer;
            suspectedNanos = nowNanos;
        }
    }
}
