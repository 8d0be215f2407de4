package dev.interleave.engine.controlled;

import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// A resource of a controlled run: what the engine keeps of it.
abstract class ResourceState extends ControlledHandle {

    private static final long serialVersionUID = 1;

    final ResourceKind kind;
    final Scope scope;
    /// Index of the process in whose memory it is; of one that all share, the process that made it.
    final int process;

    /// Defines the resource in the run's tables.
    ///
    /// @param capacity as the trace has it
    /// @param guard id of the lock of a condition, else -1
    ResourceState(ControlledActor creator, ResourceKind kind, Scope scope, String name, long capacity, int guard) {
        super(
                creator.kernel,
                creator.kernel.population().resource(kind, scope, creator.process, name, capacity, guard),
                name);
        this.kind = kind;
        this.scope = scope;
        this.process = creator.process;
        kernel.population().add(this);
        kernel.chooser().scheduler().resourceMade(id, creator.id);
    }

    @Override
    final String describe() {
        return kind.word() + " " + name;
    }
}
