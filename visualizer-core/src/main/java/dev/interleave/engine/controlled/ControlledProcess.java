package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.Operation;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A process of a controlled run: its main actor, what it must wait for before it ends, and its interpreter lock.
final class ControlledProcess {

    /// Minus the number of the signal that cannot be caught.
    private static final int KILLED = -9;

    private final Kernel kernel;
    private final ControlledActor main;
    private final ArrayDeque<ControlledActor> threads = new ArrayDeque<>(4);
    // Most processes have none of these.
    private List<ThreadPoolState> threadPools = List.of();
    private List<ProcessPoolState> processPools = List.of();
    private List<ControlledActor> children = List.of();
    /// The mains of all processes made here, those of pools too.
    private List<ControlledActor> offspring = List.of();
    private @Nullable InterpreterState interpreter;
    private @Nullable Integer exitCode;

    ControlledProcess(Kernel kernel, ControlledActor main) {
        this.kernel = kernel;
        this.main = main;
    }

    /// It is a process of the run from now on.
    void open() {
        if (kernel.tape != null) {
            kernel.tape.processBegins(main.process, pid(), main.id);
        }
        if (kernel.settings.interpreterLock()) {
            interpreter = new InterpreterState(kernel, main.process);
        }
    }

    /// Its main begins then.
    void begin(Body<?> body, long nanos) {
        new ActorLife(main, body).launch(nanos);
    }

    ControlledActor main() {
        return main;
    }

    /// No process of the operating system, but as good to tell processes apart.
    long pid() {
        return main.process + 1L;
    }

    @Nullable
    InterpreterState interpreter() {
        return interpreter;
    }

    @Nullable
    Integer exitCode() {
        return exitCode;
    }

    /// Its end waits for this thread, or sees to this child process.
    void awaitAtEnd(ControlledActor actor) {
        if (actor.kind == ActorKind.PROCESS) {
            children = with(children, actor);
        } else {
            threads.addLast(actor);
        }
    }

    /// Its end waits until what was given to this pool is done.
    void drainAtEnd(ThreadPoolState pool) {
        threadPools = with(threadPools, pool);
    }

    void drainAtEnd(ProcessPoolState pool) {
        processPools = with(processPools, pool);
    }

    /// Dies with this one, if it still lives.
    void addOffspring(ControlledActor child) {
        offspring = with(offspring, child);
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> longer = some.isEmpty() ? new ArrayList<>(4) : some;
        longer.add(more);
        return longer;
    }

    /// On the main actor, when its body is done, as CPython ends: joins the threads, drains the pools, ends the
    /// daemons and joins the other children.
    void awaitOthers() {
        main.isEnding = true;
        boolean busy = true;
        while (busy) {
            busy = joinThreads();
            busy |= drainThreadPools();
        }
        while (!processPools.isEmpty()) {
            ProcessPoolState pool = processPools.removeFirst();
            if (!pool.isShutDown()) {
                pool.shutDown(main);
            }
        }
        seeToChildren();
    }

    private boolean joinThreads() {
        boolean any = false;
        while (!threads.isEmpty()) {
            ControlledActor thread = threads.removeFirst();
            if (thread.isLive()) {
                kernel.families().actors().join(main, thread, Operation.FOREVER);
                any = true;
            }
        }
        return any;
    }

    /// A pool that was shut down already is joined again.
    private boolean drainThreadPools() {
        boolean any = false;
        while (!threadPools.isEmpty()) {
            ThreadPoolState pool = threadPools.removeFirst();
            any |= !pool.isShutDown();
            pool.shutDown(main);
        }
        return any;
    }

    private void seeToChildren() {
        if (children.isEmpty()) {
            return;
        }
        List<ControlledActor> alive = new ArrayList<>();
        for (ControlledActor child : children) {
            if (child.isLive()) {
                alive.add(child);
            }
        }
        for (ControlledActor child : alive) {
            if (EventFlags.has(child.flags, EventFlags.DAEMON) && child.isLive()) {
                kernel.families().actors().processes().kill(main, child);
            }
        }
        for (ControlledActor child : alive) {
            kernel.families().actors().join(main, child, Operation.FOREVER);
        }
    }

    /// Its main has come to its end.
    void end(int code) {
        endAt(code, main.readyNanos);
        if (main.process == 0) {
            kernel.end();
        }
    }

    /// Ends it by force, and all below it.
    void kill(long nanos) {
        endAt(KILLED, nanos);
        for (ControlledActor child : offspring) {
            if (child.isLive()) {
                kernel.population().processOf(child).kill(nanos);
            }
        }
    }

    /// The process is no more, and with it everybody in it who has not ended.
    private void endAt(int code, long nanos) {
        exitCode = code;
        ControlledActor[] living = kernel.population().living();
        for (int i = kernel.population().livingCount() - 1; i >= 0; i--) {
            ControlledActor actor = living[i];
            if (actor.process == main.process) {
                kernel.population().cutOff(actor, nanos);
            }
        }
    }

    /// Sees that a child has ended without saying so.
    void recordLost(ControlledActor child, long nanos) {
        Tape tape = kernel.tape;
        if (tape != null) {
            tape.append(nanos, main.id, EventKind.PROCESS_LOST, 0, child.id, 0, KILLED);
        }
    }
}
