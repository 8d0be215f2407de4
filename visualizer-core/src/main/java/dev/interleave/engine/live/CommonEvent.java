package dev.interleave.engine.live;

import dev.interleave.engine.live.broker.BrokerClient.Turn;
import dev.interleave.engine.live.broker.BrokerReply.Verdict;
import dev.interleave.engine.live.broker.BrokerVerb;
import dev.interleave.engine.live.broker.Parcel;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;

/// An event between processes.
final class CommonEvent extends EventHandle implements Sendable {

    private static final long serialVersionUID = 1;

    private final transient Common common;

    CommonEvent(LiveExecution execution, int id, String name, Common common) {
        super(execution, id, name);
        this.common = common;
    }

    @Override
    boolean await(LiveActor actor, long timeoutNanos) {
        actor.recordWait(EventKind.EVENT_WAIT, id(), timeoutNanos);
        Turn turn = common.await(actor, BrokerVerb.WAIT, timeoutNanos, Parcel.EMPTY, granted -> {
            int flags = granted.verdict() == Verdict.GRANTED ? 0 : EventFlags.TIMED_OUT;
            actor.record(EventKind.EVENT_PASS, flags, id(), 0);
        });
        return turn.verdict() == Verdict.GRANTED;
    }

    @Override
    void set(LiveActor actor) {
        common.perform(actor, BrokerVerb.SET, _ -> actor.record(EventKind.EVENT_SET, 0, id(), 0));
    }

    @Override
    void clear(LiveActor actor) {
        common.perform(actor, BrokerVerb.CLEAR, _ -> actor.record(EventKind.EVENT_CLEAR, 0, id(), 0));
    }

    @Override
    boolean isSet(LiveActor actor) {
        return common.answer(actor, BrokerVerb.IS_SET) != 0;
    }

    @Override
    public Travelling travelling() {
        return new Travelling.Resource(ResourceKind.EVENT, id(), name(), common.key());
    }
}
