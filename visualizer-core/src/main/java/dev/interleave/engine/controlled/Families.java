package dev.interleave.engine.controlled;

import dev.interleave.engine.ActorOperation;
import dev.interleave.engine.LockOperation;
import dev.interleave.engine.LoopOperation;
import dev.interleave.engine.MemoryOperation;
import dev.interleave.engine.Operation;
import dev.interleave.engine.PoolOperation;
import dev.interleave.engine.QueueOperation;
import dev.interleave.engine.SignalOperation;
import dev.interleave.engine.TimeOperation;
import dev.interleave.engine.WebOperation;
import org.jspecify.annotations.Nullable;

/// Who interprets which family of operations.
final class Families {

    private final ControlledActors actors;
    private final ControlledLocks locks;
    private final ControlledSignals signals;
    private final ControlledQueues queues;
    private final ControlledMemory memory;
    private final ControlledTimes times;
    private final ControlledPools pools;
    private final ControlledLoops loops = new ControlledLoops();

    Families(Kernel kernel) {
        this.actors = new ControlledActors(kernel);
        this.locks = new ControlledLocks(kernel);
        this.signals = new ControlledSignals(kernel);
        this.queues = new ControlledQueues(kernel);
        this.memory = new ControlledMemory(kernel);
        this.times = new ControlledTimes(kernel);
        this.pools = new ControlledPools(kernel);
    }

    /// The most frequent first.
    @Nullable
    Object perform(ControlledActor actor, Operation<? extends @Nullable Object> operation) {
        return switch (operation) {
            case MemoryOperation<?> some -> memory.perform(actor, some);
            case LockOperation<?> some -> locks.perform(actor, some);
            case ActorOperation<?> some -> actors.perform(actor, some);
            case SignalOperation<?> some -> signals.perform(actor, some);
            case QueueOperation<?> some -> queues.perform(actor, some);
            case TimeOperation<?> some -> times.perform(actor, some);
            case PoolOperation<?> some -> pools.perform(actor, some);
            case LoopOperation<?> some -> loops.perform(actor, some);
            case WebOperation<?> some -> ControlledWeb.perform(actor, some);
        };
    }

    ControlledActors actors() {
        return actors;
    }

    ControlledLoops loops() {
        return loops;
    }

    ControlledPools pools() {
        return pools;
    }
}
