package dev.interleave.engine.live.broker;

import java.util.ArrayDeque;
import java.util.Deque;

/// A queue between processes. A message stays in it until the get that takes it is recorded, so who dies
/// while getting loses nothing, and no more messages than places are ever seen.
final class BrokeredQueue extends Brokered {

    private final long capacity;
    private final Deque<Parcel> messages = new ArrayDeque<>();
    private long unfinished;

    /// @param capacity 0 for no bound
    BrokeredQueue(long capacity) {
        this.capacity = capacity;
    }

    @Override
    Readiness readiness(Pending candidate) {
        return switch (candidate.request().verb()) {
            case PUT -> readyIf(capacity == 0 || messages.size() < capacity);
            case GET -> readyIf(!messages.isEmpty());
            case JOIN -> readyIf(unfinished == 0);
            case TASK_DONE -> unfinished > 0 ? Readiness.READY : Readiness.NEVER;
            default -> Readiness.NEVER;
        };
    }

    private static Readiness readyIf(boolean condition) {
        return condition ? Readiness.READY : Readiness.NOT_YET;
    }

    @Override
    long valueAfter(Pending granted) {
        return granted.request().verb() == BrokerVerb.TASK_DONE ? unfinished - 1 : 0;
    }

    @Override
    Parcel contentOf(Pending granted) {
        return granted.request().verb() == BrokerVerb.GET ? messages.getFirst() : Parcel.EMPTY;
    }

    @Override
    void apply(Pending recorded) {
        switch (recorded.request().verb()) {
            case PUT -> {
                messages.addLast(recorded.request().content());
                unfinished++;
            }
            case GET -> messages.removeFirst();
            case TASK_DONE -> unfinished--;
            default -> {}
        }
    }

    @Override
    boolean isAppliedWhenLost(Pending lost) {
        return false;
    }

    @Override
    long ask(BrokerVerb question) {
        return messages.size();
    }
}
