package dev.interleave.engine.live.broker;

import dev.interleave.engine.live.broker.BrokerReply.Verdict;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One resource that the processes of a run share, as the broker keeps it: who waits for what, and whose turn
/// it is. Guarded by the broker.
///
/// Taking effect happens in turns. The broker grants a request when the resource is ready for it; the asking
/// process then records the event and says so; only then the request takes effect and the next one is
/// granted. So there is one request at a time between grant and record, and what is recorded of a resource is
/// in the very order in which it happened, whichever processes recorded it: no queue shows a get before its
/// put, and no two puts change places.
///
///     pending ──ready──▶ granted ──recorded──▶ applied
///        └──deadline──▶ timed out
///
/// Who dies while pending is forgotten. Who is killed in its turn, which lasts some microseconds, may have
/// recorded it or not, and the broker cannot know: a record and the word that it was made are two steps, in
/// another process, whatever their order. So it takes the side that does less harm, and the recording of that
/// one resource may disagree with it from there on:
///
///     killed at     taken as   if it was recorded             if it was not
///     ACQUIRE …     done       nothing is wrong               all wait, and no owner is seen
///     PUT, GET …    not done   the message is put, or taken,  nothing is wrong
///                              and yet is not, or is still there
///
/// No message is lost, and no two owners are ever seen. Reading the dead process's log would tell, but the broker
/// would have to follow logs for it, and everybody would wait meanwhile.
abstract class Brokered {

    /// Whether a request can take effect now.
    enum Readiness {
        READY,
        NOT_YET,
        NEVER
    }

    /// A request, who sent it, and until when it waits.
    record Pending(BrokerRequest request, Asker asker, long deadlineNanos) {

        /// The acting actor, unique in the run even where ids are not recorded.
        long owner() {
            return ((long) asker.number() << 32) | (request.actor() & 0xffff_ffffL);
        }

        boolean isOf(Asker other) {
            return asker.number() == other.number();
        }

        boolean isOver(long nowNanos) {
            return deadlineNanos != FOREVER_NANOS && nowNanos - deadlineNanos >= 0;
        }
    }

    /// Where replies go.
    interface Asker {

        /// Unique in the run.
        int number();

        void reply(BrokerReply reply);
    }

    static final long FOREVER_NANOS = Long.MIN_VALUE;

    private final List<Pending> pending = new ArrayList<>();
    private @Nullable Pending turn;

    abstract Readiness readiness(Pending candidate);

    /// What the reply to a granted request says, as things will be when it has taken effect.
    abstract long valueAfter(Pending granted);

    Parcel contentOf(Pending granted) {
        return Parcel.EMPTY;
    }

    abstract void apply(Pending recorded);

    /// Whether a request takes effect when its process died between grant and record.
    boolean isAppliedWhenLost(Pending lost) {
        return true;
    }

    /// A question that waits for nothing and changes nothing.
    long ask(BrokerVerb question) {
        throw new IllegalArgumentException("cannot be asked: " + question);
    }

    final void add(Pending arrived) {
        pending.add(arrived);
        advance();
    }

    final void recorded(long number, Asker asker) {
        Pending ended = turn;
        if (ended != null && ended.isOf(asker) && ended.request().number() == number) {
            turn = null;
            apply(ended);
            advance();
        }
    }

    final void gone(Asker asker) {
        pending.removeIf(waiting -> waiting.isOf(asker));
        Pending lost = turn;
        if (lost != null && lost.isOf(asker)) {
            turn = null;
            if (isAppliedWhenLost(lost)) {
                apply(lost);
            }
        }
        advance();
    }

    /// Grants the first request that the resource is ready for, unless a turn is on, and lets go whose time
    /// is over.
    final void advance() {
        if (turn != null) {
            return;
        }
        long now = System.nanoTime();
        Iterator<Pending> requests = pending.iterator();
        while (requests.hasNext()) {
            Pending candidate = requests.next();
            switch (readiness(candidate)) {
                case READY -> {
                    requests.remove();
                    turn = candidate;
                    reply(candidate, Verdict.GRANTED, valueAfter(candidate), contentOf(candidate));
                    return;
                }
                case NEVER -> {
                    requests.remove();
                    reply(candidate, Verdict.REFUSED, 0, Parcel.EMPTY);
                }
                case NOT_YET -> {
                    if (candidate.isOver(now)) {
                        requests.remove();
                        reply(candidate, Verdict.TIMED_OUT, 0, Parcel.EMPTY);
                    }
                }
            }
        }
    }

    private static void reply(Pending to, Verdict verdict, long value, Parcel content) {
        to.asker().reply(new BrokerReply(to.request().number(), verdict, value, content));
    }
}
