package dev.interleave.engine.live;

import dev.interleave.engine.live.broker.BrokerClient.Turn;
import dev.interleave.engine.live.broker.BrokerReply.Verdict;
import dev.interleave.engine.live.broker.BrokerVerb;
import dev.interleave.engine.live.broker.Parcel;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;

/// A lock or semaphore between processes.
final class CommonLock extends LockHandle implements Sendable {

    private static final long serialVersionUID = 1;

    private final ResourceKind kind;
    private final transient Common common;

    CommonLock(LiveExecution execution, ResourceKind kind, int id, String name, Common common) {
        super(execution, id, name);
        this.kind = kind;
        this.common = common;
    }

    @Override
    boolean acquire(LiveActor actor, long timeoutNanos) {
        actor.recordWait(EventKind.ACQUIRE_WAIT, id(), timeoutNanos);
        Turn turn = common.await(actor, BrokerVerb.ACQUIRE, timeoutNanos, Parcel.EMPTY, granted -> {
            if (granted.verdict() == Verdict.GRANTED) {
                actor.record(EventKind.ACQUIRE, 0, id(), granted.value());
            } else {
                actor.record(EventKind.ACQUIRE_GIVE_UP, 0, id(), 0);
            }
        });
        return turn.verdict() == Verdict.GRANTED;
    }

    @Override
    void release(LiveActor actor) {
        Turn turn = common.perform(actor, BrokerVerb.RELEASE, granted -> {
            if (granted.verdict() == Verdict.GRANTED) {
                actor.record(EventKind.RELEASE, 0, id(), granted.value());
            }
        });
        if (turn.verdict() == Verdict.REFUSED) {
            throw new IllegalStateException(
                    actor.name() + " cannot release lock " + name() + ", which it does not hold");
        }
    }

    @Override
    public Travelling travelling() {
        return new Travelling.Resource(kind, id(), name(), common.key());
    }
}
