package dev.interleave.engine.live;

import dev.interleave.engine.live.broker.BrokerClient;
import dev.interleave.engine.live.broker.BrokerClient.Turn;
import dev.interleave.engine.live.broker.BrokerReply.Verdict;
import dev.interleave.engine.live.broker.BrokerVerb;
import dev.interleave.engine.live.broker.Parcel;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// One process's access to a resource that the broker keeps. What an actor records of it is recorded in its
/// turn, even before it has the interpreter lock back.
///
/// @param key by which the broker knows it
record Common(BrokerClient broker, int key) {

    /// Asks for what may take long. Gives the interpreter lock away meanwhile.
    ///
    /// @param record records the event that the verdict calls for
    Turn await(LiveActor actor, BrokerVerb verb, long timeoutNanos, Parcel content, Consumer<Turn> record) {
        AtomicReference<Turn> turn = new AtomicReference<>();
        actor.execution().blocking(actor, () -> turn.set(take(actor, verb, timeoutNanos, content, record)));
        return Objects.requireNonNull(turn.get());
    }

    /// Asks for what does not depend on others.
    Turn perform(LiveActor actor, BrokerVerb verb, Consumer<Turn> record) {
        AtomicReference<Turn> turn = new AtomicReference<>();
        actor.execution().onThread(actor, () -> turn.set(take(actor, verb, 0, Parcel.EMPTY, record)));
        return Objects.requireNonNull(turn.get());
    }

    /// Asks a question that changes nothing.
    long answer(LiveActor actor, BrokerVerb question) {
        AtomicReference<Turn> turn = new AtomicReference<>();
        actor.execution().onThread(actor, () -> turn.set(broker.ask(question, key, actor.id(), 0, Parcel.EMPTY)));
        return Objects.requireNonNull(turn.get()).value();
    }

    private Turn take(LiveActor actor, BrokerVerb verb, long timeoutNanos, Parcel content, Consumer<Turn> record) {
        Turn turn = broker.ask(verb, key, actor.id(), timeoutNanos, content);
        try {
            record.accept(turn);
        } finally {
            if (turn.verdict() == Verdict.GRANTED) {
                turn.recorded();
            }
        }
        return turn;
    }

    /// Makes a new resource.
    ///
    /// @return its key
    int create(LiveActor actor, BrokerVerb verb, int capacity) {
        AtomicReference<Turn> turn = new AtomicReference<>();
        actor.execution().onThread(actor, () -> turn.set(broker.ask(verb, 0, actor.id(), capacity, Parcel.EMPTY)));
        return (int) Objects.requireNonNull(turn.get()).value();
    }
}
