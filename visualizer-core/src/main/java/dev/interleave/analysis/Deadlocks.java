package dev.interleave.analysis;

import dev.interleave.replay.Cursor;
import dev.interleave.replay.World;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import java.util.List;

/// Who can never go on, at one position of a trace: whoever waits in a ring, which can never open; whoever waits,
/// over however many others, for one in a ring; and at the end of a run that is known to have ended in a deadlock,
/// everybody who stands there still. Bars, cards and captions all ask here. Immutable; the world may move on.
public final class Deadlocks {

    private static final int NEVER = -1;

    private final List<Cycle> cycles;
    /// By actor, the event from which on it could not go on.
    private final int[] since;

    private Deadlocks(List<Cycle> cycles, int[] since) {
        this.cycles = cycles;
        this.since = since;
    }

    /// At the end of the trace.
    public static Deadlocks of(Trace trace) {
        Cursor cursor = new Cursor(trace);
        cursor.seek(trace.size());
        return of(trace, cursor.world());
    }

    /// At the world's position.
    ///
    /// @param trace the one that the world folds
    public static Deadlocks of(Trace trace, World world) {
        WaitForGraph graph = WaitForGraph.of(trace, world);
        int[] since = new int[world.actorCount()];
        Arrays.fill(since, NEVER);
        for (Cycle cycle : graph.cycles()) {
            for (int actor : cycle.actors()) {
                since[actor] = cycle.closedBy();
            }
        }
        if (!graph.cycles().isEmpty()) {
            followToRings(graph, world, since);
        }
        if (isStandstill(trace, world)) {
            addAllThatStand(world, since);
        }
        return new Deadlocks(graph.cycles(), since);
    }

    /// Who waits for one that can never go on cannot either, from when both was so.
    private static void followToRings(WaitForGraph graph, World world, int[] since) {
        for (int actor = 0; actor < since.length; actor++) {
            int latest = NEVER;
            int at = actor;
            while (at >= 0 && since[at] == NEVER) {
                latest = Math.max(latest, world.waitEvent(at));
                at = graph.waitsFor(at);
            }
            if (at >= 0) {
                since[actor] = Math.max(latest, since[at]);
            }
        }
    }

    /// Whether this is where the run ended because nobody could go on. The controlled engine calls nothing else a
    /// deadlock; a live run may be stopped at a ring while others are on their way.
    private static boolean isStandstill(Trace trace, World world) {
        RunInfo info = trace.info();
        return trace.size() > 0
                && world.position() == trace.size()
                && info.get(RunInfo.OUTCOME_KIND).equals("deadlock")
                && (info.get(RunInfo.ENGINE).equals("controlled")
                        || Standstill.of(trace, world).isPresent());
    }

    /// The last event was the last that could happen.
    private static void addAllThatStand(World world, int[] since) {
        for (int actor = 0; actor < since.length; actor++) {
            ActorState state = world.state(actor);
            boolean stands = state == ActorState.WAITING || state == ActorState.BLOCKED;
            if (stands && since[actor] == NEVER) {
                since[actor] = world.position() - 1;
            }
        }
    }

    /// In the order in which they closed. No actor is in two.
    public List<Cycle> cycles() {
        return cycles;
    }

    /// The event from which on the actor is deadlocked for good, -1 when it is not.
    public int since(int actor) {
        return actor >= 0 && actor < since.length ? since[actor] : NEVER;
    }

    /// Whether the actor can never go on.
    public boolean isStuck(int actor) {
        return since(actor) != NEVER;
    }

    /// The actor's state with this taken into account.
    public ActorState state(World world, int actor) {
        return isStuck(actor) ? ActorState.DEADLOCKED : world.state(actor);
    }
}
