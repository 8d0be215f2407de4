package dev.interleave.engine.live;

import dev.interleave.engine.live.broker.BrokerClient.Turn;
import dev.interleave.engine.live.broker.BrokerReply.Verdict;
import dev.interleave.engine.live.broker.BrokerVerb;
import dev.interleave.engine.live.broker.Parcel;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A queue between processes. A value travels serialised, behind the message that its put recorded, so that
/// the get in another process records the same one:
///
///      0         4            8+n          8+n+m
///     +---------+---+--------+---+----------+
///     | number  | n |  text  | m |  value   |
///     +---------+---+--------+---+----------+
final class CommonQueue extends QueueHandle implements Sendable {

    private static final long serialVersionUID = 1;

    private final transient Parcels parcels;
    private final transient Common common;

    CommonQueue(LiveExecution execution, int id, String name, Parcels parcels, Common common) {
        super(execution, id, name);
        this.parcels = parcels;
        this.common = common;
    }

    @Override
    boolean put(LiveActor actor, Object value, long timeoutNanos) {
        Parcel parcel = parcels.pack(value, "process queue " + name());
        String text = String.valueOf(value);
        int number = execution().recorder().nextMessage();
        long message = Message.pack(number, execution().recorder().defineText(text));
        actor.record(EventKind.PUT_WAIT, timeoutNanos < 0 ? 0 : EventFlags.TIMED, id(), message);
        Parcel content = new Content(number, text, parcel).wrapped();
        Turn turn = common.await(actor, BrokerVerb.PUT, timeoutNanos, content, granted -> {
            if (granted.verdict() == Verdict.GRANTED) {
                actor.record(EventKind.PUT, 0, id(), message);
            } else {
                actor.record(EventKind.QUEUE_GIVE_UP, 0, id(), 0);
            }
        });
        return turn.verdict() == Verdict.GRANTED;
    }

    @Override
    @Nullable
    Object get(LiveActor actor, long timeoutNanos) {
        actor.recordWait(EventKind.GET_WAIT, id(), timeoutNanos);
        Turn turn = common.await(actor, BrokerVerb.GET, timeoutNanos, Parcel.EMPTY, granted -> {
            if (granted.verdict() == Verdict.GRANTED) {
                Content content = Content.of(granted.content());
                int text = execution().recorder().defineText(content.text());
                actor.record(EventKind.GET, 0, id(), Message.pack(content.number(), text));
            } else {
                actor.record(EventKind.QUEUE_GIVE_UP, 0, id(), 0);
            }
        });
        return turn.verdict() == Verdict.GRANTED
                ? parcels.open(Content.of(turn.content()).parcel(), execution())
                : null;
    }

    @Override
    void taskDone(LiveActor actor) {
        Turn turn = common.perform(actor, BrokerVerb.TASK_DONE, granted -> {
            if (granted.verdict() == Verdict.GRANTED) {
                actor.record(EventKind.TASK_DONE, 0, id(), granted.value());
            }
        });
        if (turn.verdict() == Verdict.REFUSED) {
            throw new IllegalStateException(
                    actor.name() + " says more often that it is done than queue " + name() + " had messages");
        }
    }

    @Override
    void join(LiveActor actor) {
        actor.record(EventKind.QUEUE_JOIN_WAIT, 0, id(), 0);
        common.await(actor, BrokerVerb.JOIN, -1, Parcel.EMPTY, _ -> actor.record(EventKind.QUEUE_JOIN, 0, id(), 0));
    }

    @Override
    int size(LiveActor actor) {
        return (int) common.answer(actor, BrokerVerb.SIZE);
    }

    @Override
    public Travelling travelling() {
        return new Travelling.Resource(ResourceKind.QUEUE, id(), name(), common.key());
    }

    private record Content(int number, String text, Parcel parcel) {

        Parcel wrapped() {
            return Parcel.of(stream -> {
                stream.writeInt(number);
                Report.writeText(stream, text);
                parcel.write(stream);
            });
        }

        static Content of(Parcel wrapped) {
            try (DataInputStream stream = wrapped.open()) {
                int number = stream.readInt();
                return new Content(number, Report.readText(stream), Parcel.read(stream));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
