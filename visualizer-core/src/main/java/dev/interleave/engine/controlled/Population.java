package dev.interleave.engine.controlled;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everybody and everything in a controlled run, numbered as they were made, which is the same in every run with
/// the same schedule. Those that can still do something are kept apart, in order.
final class Population {

    private final Kernel kernel;
    private ControlledActor[] living = new ControlledActor[8];
    private int livingCount;
    private int actorCount;
    private int resourceCount;
    /// By id; null for an interpreter lock, which has no state of this kind.
    private @Nullable ResourceState[] resources = new ResourceState[8];
    private final List<ControlledProcess> processes = new ArrayList<>();
    private final List<ControlledActor> cutOff = new ArrayList<>();

    Population(Kernel kernel) {
        this.kernel = kernel;
    }

    void clear() {
        Arrays.fill(living, 0, livingCount, null);
        livingCount = 0;
        actorCount = 0;
        Arrays.fill(resources, 0, Math.min(resourceCount, resources.length), null);
        resourceCount = 0;
        processes.clear();
        cutOff.clear();
    }

    ControlledActor[] living() {
        return living;
    }

    int livingCount() {
        return livingCount;
    }

    List<ControlledProcess> processes() {
        return processes;
    }

    ControlledProcess process(int index) {
        return processes.get(index);
    }

    ControlledProcess processOf(ControlledActor actor) {
        return processes.get(actor.process);
    }

    ControlledProcess mainProcess() {
        ControlledActor main = actor("main", ActorKind.PROCESS, processes.size(), -1, 0);
        ControlledProcess process = addProcess(main);
        process.open();
        return process;
    }

    /// The main of a new process, which has not begun.
    ControlledActor childProcess(ControlledActor parent, String name, int flags) {
        ControlledActor main = actor(name, ActorKind.PROCESS, processes.size(), parent.id, flags);
        addProcess(main);
        processOf(parent).addOffspring(main);
        return main;
    }

    private ControlledProcess addProcess(ControlledActor main) {
        ControlledProcess process = new ControlledProcess(kernel, main);
        processes.add(process);
        if (kernel.tape != null) {
            kernel.tape.process(main.name, main.id);
        }
        return process;
    }

    /// A new actor that does nothing yet.
    ///
    /// @param parent id, -1 for the first
    ControlledActor actor(String name, ActorKind kind, int process, int parent, int flags) {
        ControlledActor actor = new ControlledActor(kernel, actorCount++, name, kind, process, flags);
        kernel.chooser().scheduler().actorMade(actor.id, parent);
        if (kernel.tape != null) {
            kernel.tape.actor(kind, process, parent, name, flags);
        }
        return actor;
    }

    /// The id of a new resource.
    int resource(ResourceKind kind, Scope scope, int process, String name, long capacity, int guard) {
        if (kernel.tape != null) {
            kernel.tape.resource(kind, scope, process, name, capacity, guard);
        }
        return resourceCount++;
    }

    /// The resource is made, with its id.
    void add(ResourceState resource) {
        if (resource.id >= resources.length) {
            resources = Arrays.copyOf(resources, 2 * resource.id);
        }
        resources[resource.id] = resource;
    }

    int resourceCount() {
        return resourceCount;
    }

    @Nullable
    ResourceState resource(int id) {
        return id < resources.length ? resources[id] : null;
    }

    /// The actor can run from now on.
    void join(ControlledActor actor) {
        if (livingCount == living.length) {
            living = Arrays.copyOf(living, 2 * livingCount);
        }
        living[livingCount++] = actor;
    }

    void leave(ControlledActor actor) {
        int place = 0;
        while (place < livingCount && living[place] != actor) {
            place++;
        }
        if (place < livingCount) {
            livingCount--;
            System.arraycopy(living, place + 1, living, place, livingCount - place);
        }
    }

    /// The actor's process has ended under it: what it does after that time never happens.
    void cutOff(ControlledActor actor, long nanos) {
        if (kernel.tape != null) {
            kernel.tape.cut(actor.id, nanos);
        }
        leave(actor);
        kernel.processors.cutOff(actor, nanos);
        cutOff.add(actor);
        actor.status = ControlledActor.Status.ENDED;
        actor.endNanos = nanos;
    }

    /// Has everybody who is left throw himself out, as often as it takes: a `finally` block may not make new
    /// actors.
    void unwind() {
        for (int i = 0; i < livingCount; i++) {
            unwind(living[i]);
        }
        for (ControlledActor actor : cutOff) {
            unwind(actor);
        }
    }

    /// Has the actor throw itself out of whatever it is in. One that never began is merely forgotten.
    void unwind(ControlledActor actor) {
        boolean inside = actor.hasBegun && !actor.hasReturned;
        actor.doomed = true;
        if (inside) {
            kernel.enter(actor);
        }
        actor.status = ControlledActor.Status.ENDED;
    }
}
