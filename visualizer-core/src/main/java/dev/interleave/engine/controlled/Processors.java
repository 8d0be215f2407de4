package dev.interleave.engine.controlled;

import dev.interleave.engine.Pace;
import dev.interleave.engine.Step;
import dev.interleave.trace.EventKind;
import org.jspecify.annotations.Nullable;

/// What one computes with: the cores of the machine and, when there is one, the interpreter lock of each process.
///
/// At {@link Pace#CLOCK} every step needs both, and an actor keeps them until it waits, sleeps or ends, or its
/// slice is over and another wants them. At {@link Pace#FREE} the schedule says who runs; there only a
/// computation needs them, for as long as it takes, so that the time that a run takes is right.
final class Processors {

    private final Kernel kernel;
    private final Cores machine;

    Processors(Kernel kernel) {
        this.kernel = kernel;
        this.machine =
                new Cores(kernel.settings.cores(), kernel.settings.slice().toNanos());
    }

    void clear() {
        machine.clear();
    }

    /// When the actor could run, if it is ready then.
    long availableNanos(ControlledActor actor, long readyNanos) {
        ControlledActor host = actor.host;
        long start = readyNanos;
        if (host.core == Cores.NONE) {
            start = Math.max(start, machine.availableNanos(machine.first(true), true));
        }
        InterpreterState interpreter = interpreterOf(host);
        if (interpreter != null && !interpreter.isHeldBy(host)) {
            start = Math.max(start, interpreter.availableNanos(true));
        }
        return start;
    }

    /// The actor takes its step at this time.
    void start(ControlledActor actor, long startNanos) {
        ControlledActor host = actor.host;
        recordHeldBack(actor, startNanos);
        if (actor.step == Step.BEGIN) {
            if (interpreterOf(host) == null) {
                host.readyNanos = Math.max(host.readyNanos, startNanos);
            }
            ActorLife.recordBegin(actor);
        }
        if (kernel.chooser().pace() == Pace.CLOCK) {
            take(actor, wantedNanos(actor, startNanos), startNanos);
        } else {
            host.readyNanos = Math.max(host.readyNanos, startNanos);
        }
    }

    /// Since when it could have gone on, but for what it computes with.
    private static long wantedNanos(ControlledActor actor, long startNanos) {
        if (!actor.waitRecorded) {
            return Math.min(actor.host.readyNanos, startNanos);
        }
        long enabled = actor.timedOut() ? actor.deadlineNanos : actor.enabledSinceNanos();
        return enabled == 0 ? startNanos : Math.clamp(enabled, actor.host.readyNanos, startNanos);
    }

    /// The acting actor computes for a while on a core that it has, or gets now. Returns when it began.
    void compute(ControlledActor actor, long nanos) {
        ControlledActor host = actor.host;
        boolean sliced = kernel.chooser().pace() == Pace.CLOCK;
        if (!sliced) {
            long start = host.readyNanos;
            if (host.core == Cores.NONE) {
                start = Math.max(start, machine.availableNanos(machine.first(false), false));
            }
            InterpreterState interpreter = interpreterOf(host);
            if (interpreter != null && !interpreter.isHeldBy(host)) {
                start = Math.max(start, interpreter.availableNanos(false));
            }
            recordHeldBack(actor, start);
            take(actor, host.readyNanos, start);
        }
        long end = host.readyNanos + nanos;
        machine.busyUntil(host.core, end);
        InterpreterState interpreter = interpreterOf(host);
        if (interpreter != null) {
            interpreter.busyUntil(end);
        }
    }

    /// @param wantedNanos since when the actor waits for it
    private void take(ControlledActor actor, long wantedNanos, long startNanos) {
        ControlledActor host = actor.host;
        boolean sliced = kernel.chooser().pace() == Pace.CLOCK;
        if (host.core == Cores.NONE) {
            int place = machine.first(sliced);
            ControlledActor before = machine.owner(place);
            if (before != null) {
                before.core = Cores.NONE;
            }
            host.core = place;
            machine.take(place, host, startNanos);
        }
        InterpreterState interpreter = interpreterOf(host);
        if (interpreter != null && !interpreter.isHeldBy(host)) {
            interpreter.take(host, wantedNanos, startNanos);
        }
        host.readyNanos = Math.max(host.readyNanos, startNanos);
    }

    /// The actor waits, sleeps or ends: it keeps nothing.
    void giveBack(ControlledActor host) {
        if (host.core != Cores.NONE) {
            machine.giveBack(host.core, host.readyNanos);
            host.core = Cores.NONE;
        }
        InterpreterState interpreter = interpreterOf(host);
        if (interpreter != null && interpreter.isHeldBy(host)) {
            interpreter.release(host.readyNanos);
        }
    }

    /// The actor's process has ended under it: it keeps nothing, and says nothing of it.
    void cutOff(ControlledActor actor, long nanos) {
        if (actor.core != Cores.NONE) {
            machine.cutOff(actor.core, nanos);
            actor.core = Cores.NONE;
        }
    }

    /// An actor that could go on and was not let is ready meanwhile.
    void recordHeldBack(ControlledActor actor, long untilNanos) {
        ControlledActor host = actor.host;
        if (kernel.tape == null || actor.waitRecorded || untilNanos <= host.readyNanos) {
            return;
        }
        if (!actor.step.isChoice() && actor.step != Step.COMPUTE) {
            return;
        }
        InterpreterState interpreter = interpreterOf(host);
        if (interpreter != null && !interpreter.isHeldBy(host)) {
            // Says so itself when it is taken.
            return;
        }
        actor.record(EventKind.CORE_WAIT, 0, -1, 0);
        host.readyNanos = untilNanos;
        actor.record(EventKind.CORE_RUN, 0, -1, 0);
    }

    private @Nullable InterpreterState interpreterOf(ControlledActor host) {
        return kernel.settings.interpreterLock() && host.blockingCalls == 0
                ? kernel.population().processOf(host).interpreter()
                : null;
    }
}
