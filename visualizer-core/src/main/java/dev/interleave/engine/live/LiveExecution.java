package dev.interleave.engine.live;

import dev.interleave.engine.ActorOperation;
import dev.interleave.engine.Body;
import dev.interleave.engine.Execution;
import dev.interleave.engine.Handle;
import dev.interleave.engine.LockOperation;
import dev.interleave.engine.LoopOperation;
import dev.interleave.engine.MemoryOperation;
import dev.interleave.engine.Operation;
import dev.interleave.engine.PoolOperation;
import dev.interleave.engine.QueueOperation;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.SignalOperation;
import dev.interleave.engine.TimeOperation;
import dev.interleave.engine.WebOperation;
import dev.interleave.record.Recorder;
import org.jspecify.annotations.Nullable;

/// Interprets operations by really doing them, in one process of a live run. There is one for each JVM of the
/// run. Each family of operations has a class of its own; what the actors of one loop share is made by
/// {@link LiveLoops}, what processes share by {@link LiveProcesses}, and all else here.
final class LiveExecution implements Execution {

    private final Recorder recorder;
    private final RunSettings settings;
    private final long beganNanos;
    private final LiveProcesses processes;
    private final SiteIds sites;
    private final LiveRoot root = new LiveRoot(this);
    private final @Nullable InterpreterLock interpreter;
    private final LiveActors actors = new LiveActors(this);
    private final LiveLocks locks = new LiveLocks(this);
    private final LiveSignals signals = new LiveSignals(this);
    private final LiveQueues queues = new LiveQueues(this);
    private final LivePools pools = new LivePools(this);
    private final LiveMemory memory = new LiveMemory(this);
    private final LiveTimes times = new LiveTimes(this);
    private final LiveLoops loops = new LiveLoops();
    private final LiveWeb web = new LiveWeb(this);
    private volatile boolean ended;

    /// An execution that is alone, from now on.
    LiveExecution(Recorder recorder, RunSettings settings) {
        this(recorder, settings, System.nanoTime(), LiveProcesses.NONE);
    }

    /// @param recorder has been told which process this is
    /// @param beganNanos `System.nanoTime()` when the run began
    LiveExecution(Recorder recorder, RunSettings settings, long beganNanos, LiveProcesses processes) {
        this.recorder = recorder;
        this.sites = new SiteIds(recorder);
        this.settings = settings;
        this.beganNanos = beganNanos;
        this.processes = processes;
        this.interpreter = settings.interpreterLock() ? InterpreterLock.create(recorder, settings) : null;
    }

    Recorder recorder() {
        return recorder;
    }

    RunSettings settings() {
        return settings;
    }

    LiveProcesses processes() {
        return processes;
    }

    LiveLoops loops() {
        return loops;
    }

    LiveActors actors() {
        return actors;
    }

    LivePools pools() {
        return pools;
    }

    /// Nanoseconds since the run began.
    long now() {
        return System.nanoTime() - beganNanos;
    }

    /// The source site of the operation that the calling thread is performing.
    int site() {
        return sites.current();
    }

    @Override
    public Handle root() {
        return root;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // each family returns what its operation's type parameter says
    public <R extends @Nullable Object> R perform(Operation<R> operation) {
        LiveActor actor = LiveActor.current();
        actor.at(site());
        checkpoint(actor);
        return (R)
                switch (operation) {
                    case ActorOperation<?> some -> actors.perform(actor, some);
                    case LockOperation<?> some -> locks.perform(actor, some);
                    case SignalOperation<?> some -> signals.perform(actor, some);
                    case QueueOperation<?> some -> queues.perform(actor, some);
                    case PoolOperation<?> some -> pools.perform(actor, some);
                    case MemoryOperation<?> some -> memory.perform(actor, some);
                    case LoopOperation<?> some -> loops.perform(actor, some);
                    case TimeOperation<?> some -> times.perform(actor, some);
                    case WebOperation<?> some -> web.perform(actor, some);
                };
    }

    /// Runs what may block the calling thread for long. Everything that does so goes through here, because (1)
    /// the interpreter lock is given away meanwhile, and (2) a task must then block the carrier of its loop:
    /// the action runs there, on a platform thread, while the task stays mounted.
    void blocking(LiveActor actor, Runnable reallyBlocks) {
        if (interpreter == null) {
            onThread(actor, reallyBlocks);
        } else {
            onThread(actor, () -> interpreter.without(actor.host(), reallyBlocks));
        }
    }

    /// Runs the action on the platform thread under the actor: the calling one, or the carrier of the task's
    /// loop.
    void onThread(LiveActor actor, Runnable action) {
        LiveLoop loop = actor.loop();
        if (loop != null && Thread.currentThread().isVirtual()) {
            loop.onCarrier(actor, action);
        } else {
            action.run();
        }
    }

    /// Where an actor can be made to stop for others: before each operation, and between slices of computing.
    ///
    /// @throws CutOff when the process has ended under a daemon
    void checkpoint(LiveActor actor) {
        if (ended) {
            throw new CutOff();
        }
        if (interpreter != null && interpreter.isWanted()) {
            onThread(actor, () -> interpreter.handOver(actor.host()));
        }
    }

    /// The interpreter lock of this process, null when the run has none.
    @Nullable
    InterpreterLock interpreter() {
        return interpreter;
    }

    /// Runs the main actor of this process to the process's end. Returns the exit code.
    ///
    /// @param main as defined and announced to the recorder
    int runMain(LiveActor main, Body<?> body) {
        int[] exitCode = new int[1];
        main.run(() -> exitCode[0] = new MainBody(this, main).run(body));
        return exitCode[0];
    }

    /// From now on every daemon that asks for something is cut off.
    void end() {
        ended = true;
        web.closeAll();
    }
}
