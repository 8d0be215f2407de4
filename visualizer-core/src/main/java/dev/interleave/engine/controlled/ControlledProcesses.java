package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.SendableBody;
import dev.interleave.engine.Step;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Child processes.
final class ControlledProcesses {

    private final Kernel kernel;

    ControlledProcesses(Kernel kernel) {
        this.kernel = kernel;
    }

    /// A child process that its parent joins or ends at last. Not started.
    ControlledActor create(ControlledActor creator, String name, boolean daemon, SendableBody<?> body) {
        ControlledActor child = define(creator, name, daemon ? EventFlags.DAEMON : 0);
        child.body = body;
        kernel.population().processOf(creator).awaitAtEnd(child);
        return child;
    }

    /// A child process without anything to do.
    ControlledActor define(ControlledActor creator, String name, int flags) {
        ControlledActor child = kernel.population().childProcess(creator, name, flags);
        creator.record(EventKind.ACTOR_CREATE, flags, child.id, 0);
        return child;
    }

    /// Sends the body to the child, which opens it when it begins.
    void start(ControlledActor starter, ControlledActor child, Body<?> body) {
        Parcel parcel = Parcels.pack(starter, body, child.describe());
        launch(starter, child, () -> ((Body<?>) Objects.requireNonNull(parcel.open(child))).run());
    }

    void launch(ControlledActor starter, ControlledActor child, Body<?> body) {
        starter.record(EventKind.ACTOR_START, child.flags, child.id, 0);
        kernel.ordered(starter, child);
        ControlledProcess process = kernel.population().processOf(child);
        process.open();
        process.begin(body, starter.host.readyNanos + kernel.settings.costs().processStartNanos());
    }

    @Nullable
    Integer exitCode(ControlledActor child) {
        return kernel.population().processOf(child).exitCode();
    }

    long pid(ControlledActor actor, ControlledActor child) {
        requireStarted(actor, child, "asks for the id of");
        return kernel.population().processOf(child).pid();
    }

    void kill(ControlledActor actor, ControlledActor child) {
        requireStarted(actor, child, "kills");
        kernel.arrive(actor, Step.KILL, child);
        actor.record(EventKind.KILL, 0, child.id, 0);
        if (child.status != ControlledActor.Status.ENDED) {
            ControlledProcess process = kernel.population().processOf(child);
            process.kill(actor.host.readyNanos);
            kernel.population().processOf(actor).recordLost(child, actor.host.readyNanos);
        }
    }

    private static void requireStarted(ControlledActor actor, ControlledActor child, String does) {
        if (child.status == ControlledActor.Status.CREATED) {
            throw new IllegalStateException(
                    actor.name + " " + does + " " + child.describe() + ", which was never started; start it first");
        }
    }
}
