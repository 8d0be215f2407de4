package dev.interleave.engine.controlled;

import static dev.interleave.trace.EventFlags.TIMED_OUT;
import static dev.interleave.trace.EventKind.EVENT_CLEAR;
import static dev.interleave.trace.EventKind.EVENT_PASS;
import static dev.interleave.trace.EventKind.EVENT_SET;
import static dev.interleave.trace.EventKind.EVENT_WAIT;

import dev.interleave.engine.Step;
import dev.interleave.trace.Scope;

/// An event between threads or processes. Who waited when it was set passes, even if it is cleared at once.
final class FlagState extends EventState {

    private static final long serialVersionUID = 1;

    private transient boolean set;
    private transient long timesSet;

    private FlagState(ControlledActor creator, Scope scope, String name) {
        super(creator, scope, name);
    }

    static FlagState create(ControlledActor creator, String name, Scope scope) {
        return new FlagState(creator, scope, name);
    }

    /// An actor that began to wait is told by the number of times that the event had been set before.
    @Override
    boolean isEnabled(ControlledActor actor) {
        return actor.step != Step.AWAIT_EVENT || set || (actor.waitRecorded && timesSet > actor.seen);
    }

    @Override
    boolean await(ControlledActor actor, long timeoutNanos) {
        actor.seen = timesSet;
        kernel.arrive(actor, Step.AWAIT_EVENT, this, EVENT_WAIT, timeoutNanos, timeoutNanos);
        actor.record(EVENT_PASS, actor.timedOut() ? TIMED_OUT : 0, id, 0);
        return !actor.timedOut();
    }

    @Override
    void set(ControlledActor actor) {
        kernel.arrive(actor, Step.SET_EVENT, this);
        actor.record(EVENT_SET, 0, id, 0);
        set = true;
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
