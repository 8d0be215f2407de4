package dev.interleave.analysis;

import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which chain each actor is part of. A thread that starts after another has ended, and knows it, goes on with its
/// chain; so there are about as many chains as threads were ever alive at once.
final class Chains {

    /// More at once are not followed.
    static final int MOST = 1_024;

    /// How many ended chains are tried for one that begins.
    private static final int TRIES = 16;

    private final @Nullable Chain[] ofActor;
    private final @Nullable Chain[] ofLoop;
    private final List<Chain> ended = new ArrayList<>();
    private final List<Stamp> ends = new ArrayList<>();
    private int size;

    Chains(Trace trace) {
        ofActor = new Chain[trace.actors().size()];
        ofLoop = new Chain[trace.resources().size()];
    }

    int size() {
        return size;
    }

    /// The chain that the actor is on, null when it has done nothing that matters.
    @Nullable
    Chain known(int actor) {
        return ofActor[actor];
    }

    /// The chain that the actor is on, a new one if need be.
    Chain of(int actor) {
        Chain chain = ofActor[actor];
        if (chain == null) {
            chain = new Chain(size++);
            ofActor[actor] = chain;
        }
        return chain;
    }

    /// The chain of an actor that begins, knowing what the stamp knows.
    Chain begin(int actor, Stamp start) {
        for (int i = ended.size() - 1; ofActor[actor] == null && i >= Math.max(0, ended.size() - TRIES); i--) {
            Stamp end = ends.get(i);
            if (start.knows(end.chain(), end.time())) {
                ofActor[actor] = ended.remove(i);
                ends.remove(i);
            }
        }
        return of(actor);
    }

    /// The actor has done its last.
    void end(int actor, Stamp end) {
        Chain chain = ofActor[actor];
        if (chain != null) {
            ended.add(chain);
            ends.add(end);
        }
    }

    /// The actor carries the loop from here.
    void carry(int loop, int actor) {
        ofLoop[loop] = of(actor);
    }

    /// The task goes on the loop's carrier.
    Chain mount(int task, int loop) {
        Chain chain = ofLoop[loop];
        if (chain == null) {
            chain = new Chain(size++);
            ofLoop[loop] = chain;
        }
        ofActor[task] = chain;
        return chain;
    }
}
