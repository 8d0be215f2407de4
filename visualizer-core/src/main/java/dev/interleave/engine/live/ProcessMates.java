package dev.interleave.engine.live;

import static dev.interleave.trace.ResourceKind.EVENT;
import static dev.interleave.trace.ResourceKind.LOCK;
import static dev.interleave.trace.ResourceKind.QUEUE;
import static dev.interleave.trace.ResourceKind.SEMAPHORE;
import static dev.interleave.trace.ResourceKind.VALUE;

import dev.interleave.engine.SendableBody;
import dev.interleave.engine.live.broker.BrokerVerb;
import dev.interleave.engine.live.broker.SharedMemory;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// What the actors of this process do together with other processes of the run: children of it, and what all
/// share.
final class ProcessMates implements LiveProcesses {

    private final LiveProcess process;
    private final Parcels parcels;
    private final Queue<Offspring> children = new ConcurrentLinkedQueue<>();
    private final Queue<ProcessPool> pools = new ConcurrentLinkedQueue<>();

    ProcessMates(LiveProcess process) {
        this.process = process;
        this.parcels = new Parcels(process, this);
    }

    Parcels parcels() {
        return parcels;
    }

    @Override
    public ChildHandle createProcess(LiveActor actor, String name, boolean daemon, SendableBody<?> body) {
        Offspring child = new Offspring(process, actor, name, daemon ? EventFlags.DAEMON : 0);
        children.add(child);
        return new LiveChild(actor.execution(), child, parcels, body);
    }

    @Override
    public LockHandle createLock(LiveActor actor, String name, boolean reentrant) {
        if (reentrant) {
            throw new IllegalArgumentException("lock " + name + " cannot be both reentrant and shared by processes");
        }
        return (LockHandle) create(actor, LOCK, name, BrokerVerb.CREATE_LOCK, 0);
    }

    @Override
    public LockHandle createSemaphore(LiveActor actor, String name, int permits) {
        return (LockHandle) create(actor, SEMAPHORE, name, BrokerVerb.CREATE_SEMAPHORE, permits);
    }

    @Override
    public EventHandle createEvent(LiveActor actor, String name) {
        return (EventHandle) create(actor, EVENT, name, BrokerVerb.CREATE_EVENT, 0);
    }

    @Override
    public QueueHandle createQueue(LiveActor actor, String name, int capacity) {
        return (QueueHandle) create(actor, QUEUE, name, BrokerVerb.CREATE_QUEUE, capacity);
    }

    @Override
    public ValueHandle createValue(LiveActor actor, String name, @Nullable Object initial) {
        ValueHandle value = (ValueHandle) create(actor, VALUE, name, BrokerVerb.CREATE_VALUE, 0);
        value.write(actor, initial);
        return value;
    }

    private LiveHandle create(LiveActor actor, ResourceKind kind, String name, BrokerVerb verb, int capacity) {
        int id = process.recorder().defineResource(kind, Scope.PROCESSES, name, capacity, -1);
        Common creator = new Common(process.broker(), 0);
        int key = creator.create(actor, verb, capacity);
        if (kind == VALUE && key >= SharedMemory.PLACES) {
            throw new IllegalStateException(
                    "a run can have at most " + SharedMemory.PLACES + " values that processes share");
        }
        return adopt(actor.execution(), new Travelling.Resource(kind, id, name, key));
    }

    /// This process's handle of something that all share.
    LiveHandle adopt(LiveExecution execution, Travelling.Resource resource) {
        int id = resource.id();
        String name = resource.name();
        ResourceKind kind = resource.kind();
        Common common = new Common(process.broker(), resource.key());
        return switch (kind) {
            case LOCK, SEMAPHORE -> new CommonLock(execution, kind, id, name, common);
            case EVENT -> new CommonEvent(execution, id, name, common);
            case QUEUE -> new CommonQueue(execution, id, name, parcels, common);
            case VALUE -> new CommonValue(execution, id, name, process.memory(), resource.key());
            case REENTRANT_LOCK, CONDITION, BARRIER, LATCH, FUTURE, POOL, EVENT_LOOP, INTERPRETER_LOCK, WEB_SERVER ->
                throw new IllegalArgumentException("a " + kind.word() + " is not kept by the broker: " + name);
        };
    }

    @Override
    public PoolHandle createPool(LiveActor actor, String name, int workers) {
        ProcessPool pool = ProcessPool.create(actor, process, parcels, name, workers);
        pools.add(pool);
        return pool;
    }

    @Override
    public void said(String result) {
        process.parent().report(new Report.Result(result));
    }

    /// As CPython: what was given to pools is done first; then daemons are ended, and the other children
    /// joined.
    @Override
    public void mainEnds(LiveActor main) {
        for (ProcessPool pool = pools.poll(); pool != null; pool = pools.poll()) {
            if (!pool.isShutDown()) {
                pool.shutDown(main);
            }
        }
        for (Offspring child : children) {
            if (child.isDaemon() && child.isAlive()) {
                child.kill(main);
            }
        }
        for (Offspring child = children.poll(); child != null; child = children.poll()) {
            if (child.isAlive()) {
                child.join(main, -1);
            }
        }
    }
}
