package dev.interleave.engine.live.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.live.broker.BrokerReply.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BrokerTest {

    private static final int FOREVER = -1;

    private final Broker broker = new Broker();
    private final Asking one = new Asking(1);
    private final Asking two = new Asking(2);

    /// A process that asks, and notes what it is told.
    private final class Asking implements Brokered.Asker {
        private final int number;
        private final List<String> heard = new ArrayList<>();
        private final Semaphore replies = new Semaphore(0);
        private long lastNumber;

        Asking(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public synchronized void reply(BrokerReply reply) {
            heard.add(reply.number() + " " + reply.verdict() + " " + reply.value() + textOf(reply.content()));
            replies.release();
        }

        /// Waits for the first reply.
        void awaitReply() throws InterruptedException {
            assertTrue(replies.tryAcquire(30, TimeUnit.SECONDS));
        }

        synchronized List<String> heard() {
            return List.copyOf(heard);
        }

        /// Returns the number of the request.
        long ask(BrokerVerb verb, long argument, String content) {
            lastNumber++;
            broker.accept(new BrokerRequest(lastNumber, verb, 0, 7, argument, parcel(content)), this);
            return lastNumber;
        }

        long ask(BrokerVerb verb) {
            return ask(verb, FOREVER, "");
        }

        void recorded(long request) {
            broker.accept(new BrokerRequest(request, BrokerVerb.RECORDED, 0, 7, 0, Parcel.EMPTY), this);
        }

        void done(BrokerVerb verb, String content) {
            recorded(ask(verb, FOREVER, content));
        }
    }

    private static Parcel parcel(String text) {
        return text.isEmpty() ? Parcel.EMPTY : Parcel.of(stream -> stream.writeUTF(text));
    }

    private static String textOf(Parcel parcel) {
        try {
            return parcel.isEmpty() ? "" : " " + parcel.open().readUTF();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void grantsALockInTheOrderOfAsking() {
        one.ask(BrokerVerb.CREATE_LOCK);
        one.done(BrokerVerb.ACQUIRE, "");
        two.ask(BrokerVerb.ACQUIRE);
        Asking three = new Asking(3);
        three.ask(BrokerVerb.ACQUIRE);
        one.done(BrokerVerb.RELEASE, "");
        assertEquals(List.of("1 GRANTED 1"), two.heard());
        assertEquals(List.of(), three.heard());
        two.recorded(1);
        two.done(BrokerVerb.RELEASE, "");
        assertEquals(List.of("1 GRANTED 1"), three.heard());
    }

    @Test
    void refusesToReleaseForAnother() {
        one.ask(BrokerVerb.CREATE_LOCK);
        one.done(BrokerVerb.ACQUIRE, "");
        two.ask(BrokerVerb.RELEASE);
        assertEquals(List.of("1 " + Verdict.REFUSED + " 0"), two.heard());
    }

    @Test
    void aDeadOwnerKeepsItsLock() {
        one.ask(BrokerVerb.CREATE_LOCK);
        one.done(BrokerVerb.ACQUIRE, "");
        two.ask(BrokerVerb.ACQUIRE);
        broker.gone(one);
        assertEquals(List.of(), two.heard());
    }

    @Test
    void aMessageIsThereOnlyOnceItsPutIsRecorded() {
        one.ask(BrokerVerb.CREATE_QUEUE, 0, "");
        two.ask(BrokerVerb.GET);
        long put = one.ask(BrokerVerb.PUT, FOREVER, "a");
        assertEquals(List.of(), two.heard());
        one.recorded(put);
        assertEquals(List.of("1 GRANTED 0 a"), two.heard());
    }

    @Test
    void oneTurnAtATime() {
        one.ask(BrokerVerb.CREATE_QUEUE, 0, "");
        long first = one.ask(BrokerVerb.PUT, FOREVER, "a");
        two.ask(BrokerVerb.PUT, FOREVER, "b");
        assertEquals(List.of(), two.heard());
        one.recorded(first);
        assertEquals(List.of("1 GRANTED 0"), two.heard());
    }

    @Test
    void whoDiesWhileGettingLosesNothing() {
        one.ask(BrokerVerb.CREATE_QUEUE, 0, "");
        one.done(BrokerVerb.PUT, "a");
        two.ask(BrokerVerb.GET);
        assertEquals(List.of("1 GRANTED 0 a"), two.heard());
        broker.gone(two);
        one.ask(BrokerVerb.GET);
        assertEquals("3 GRANTED 0 a", one.heard().getLast());
    }

    @Test
    void aPlaceIsFreeOnlyOnceTheGetIsRecorded() {
        one.ask(BrokerVerb.CREATE_QUEUE, 1, "");
        one.done(BrokerVerb.PUT, "a");
        long put = one.ask(BrokerVerb.PUT, FOREVER, "b");
        long get = two.ask(BrokerVerb.GET);
        assertEquals("2 GRANTED 0", one.heard().getLast());
        two.recorded(get);
        assertEquals(put + " GRANTED 0", one.heard().getLast());
    }

    @Test
    void aSemaphoreCountsItsPermits() {
        one.ask(BrokerVerb.CREATE_SEMAPHORE, 2, "");
        one.done(BrokerVerb.ACQUIRE, "");
        one.done(BrokerVerb.ACQUIRE, "");
        two.ask(BrokerVerb.ACQUIRE);
        assertEquals(List.of("1 GRANTED 0", "2 GRANTED 1", "3 GRANTED 0"), one.heard());
        two.done(BrokerVerb.RELEASE, "");
        assertEquals(List.of("2 GRANTED 1", "1 GRANTED 0"), two.heard());
    }

    @Test
    void aWaitEndsWhenItsTimeIsOver() throws InterruptedException {
        one.ask(BrokerVerb.CREATE_EVENT);
        two.ask(BrokerVerb.WAIT, 1_000_000, "");
        two.awaitReply();
        assertEquals(List.of("1 TIMED_OUT 0"), two.heard());
        one.done(BrokerVerb.SET, "");
        assertEquals(1, two.heard().size());
    }

    @Test
    void tryingDoesNotWait() {
        one.ask(BrokerVerb.CREATE_LOCK);
        one.done(BrokerVerb.ACQUIRE, "");
        two.ask(BrokerVerb.ACQUIRE, 0, "");
        assertEquals(List.of("1 TIMED_OUT 0"), two.heard());
    }
}
