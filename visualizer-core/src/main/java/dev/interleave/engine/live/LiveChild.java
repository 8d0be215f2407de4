package dev.interleave.engine.live;

import dev.interleave.engine.SendableBody;
import dev.interleave.engine.live.broker.Parcel;
import org.jspecify.annotations.Nullable;

/// A child process, as lesson code holds it.
final class LiveChild extends ChildHandle {

    private static final long serialVersionUID = 1;

    private final transient Offspring offspring;
    private final transient Parcels parcels;
    private final transient SendableBody<?> body;

    LiveChild(LiveExecution execution, Offspring offspring, Parcels parcels, SendableBody<?> body) {
        super(execution, offspring.actor(), offspring.name());
        this.offspring = offspring;
        this.parcels = parcels;
        this.body = body;
    }

    @Override
    void start(LiveActor starter) {
        Parcel parcel = parcels.pack(body, "process " + name());
        offspring.start(starter, new StartOrder.RunBody(id(), parcel));
    }

    @Override
    boolean join(LiveActor actor, long timeoutNanos) {
        return offspring.join(actor, timeoutNanos);
    }

    @Override
    boolean isAlive(LiveActor actor) {
        return offspring.isAlive();
    }

    @Override
    @Nullable
    Integer exitCode(LiveActor actor) {
        return offspring.exit();
    }

    @Override
    long pid(LiveActor actor) {
        return offspring.pid(actor);
    }

    @Override
    void kill(LiveActor actor) {
        offspring.kill(actor);
    }
}
