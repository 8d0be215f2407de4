package dev.interleave.engine.controlled;

import static dev.interleave.trace.EventFlags.TIMED;
import static dev.interleave.trace.EventFlags.TIMED_OUT;
import static dev.interleave.trace.EventKind.EVENT_CLEAR;
import static dev.interleave.trace.EventKind.EVENT_PASS;
import static dev.interleave.trace.EventKind.EVENT_SET;
import static dev.interleave.trace.EventKind.EVENT_WAIT;

import dev.interleave.engine.Step;
import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// An event between threads or processes. Who waited when it was set passes, even if it is cleared at once.
final class FlagState extends EventState {

    private static final long serialVersionUID = 1;

    private transient boolean set;
    private transient long timesSet;
    private transient long setNanos;
    private transient @Nullable ControlledActor setter;

    private FlagState(ControlledActor creator, Scope scope, String name) {
        super(creator, scope, name);
    }

    static FlagState create(ControlledActor creator, String name, Scope scope) {
        return new FlagState(creator, scope, name);
    }

    /// An actor that waits is told by the number of times that the event had been set before.
    @Override
    boolean isEnabled(ControlledActor actor) {
        return actor.step != Step.PASS_EVENT || timesSet > actor.seen;
    }

    @Override
    long enabledSinceNanos(ControlledActor actor) {
        return actor.step == Step.PASS_EVENT ? setNanos : 0;
    }

    /// To begin to wait is a step of its own: between it and the look at the flag nobody gets in, but a flag that
    /// is set and cleared before it is missed.
    @Override
    boolean await(ControlledActor actor, long timeoutNanos) {
        kernel.arrive(actor, Step.AWAIT_EVENT, this);
        actor.record(EVENT_WAIT, timeoutNanos < 0 ? 0 : TIMED, id, Math.max(0, timeoutNanos));
        boolean passes = set || (timeoutNanos != 0 && isSetWithin(actor, timeoutNanos));
        actor.record(EVENT_PASS, passes ? 0 : TIMED_OUT, id, 0);
        return passes;
    }

    private boolean isSetWithin(ControlledActor actor, long timeoutNanos) {
        actor.seen = timesSet;
        kernel.waitFor(actor, Step.PASS_EVENT, this, timeoutNanos);
        if (actor.timedOut()) {
            return false;
        }
        if (setter != null) {
            kernel.ordered(setter, actor);
        }
        return true;
    }

    @Override
    void set(ControlledActor actor) {
        kernel.arrive(actor, Step.SET_EVENT, this);
        actor.record(EVENT_SET, 0, id, 0);
        set = true;
        setter = actor;
        setNanos = actor.host.readyNanos;
        timesSet++;
    }

    @Override
    void clear(ControlledActor actor) {
        kernel.arrive(actor, Step.CLEAR_EVENT, this);
        actor.record(EVENT_CLEAR, 0, id, 0);
        set = false;
    }

    @Override
    boolean isSet(ControlledActor actor) {
        kernel.arrive(actor, Step.ASK_EVENT, this);
        return set;
    }

    @Override
    String reason(ControlledActor actor) {
        return "waits for " + describe() + " to be set";
    }

    @Override
    int stateHash() {
        return set ? 1 : 0;
    }
}
