package dev.interleave.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ErrandsTest {

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private void waitAndTell(String name, CountDownLatch begun, CountDownLatch until) {
        begun.countDown();
        try {
            until.await();
            told.add(name + " done");
        } catch (InterruptedException stopped) {
            told.add(name + " stopped");
        }
    }

    @Test
    void theNewestIsDoneAndAllOthersSayThatTheyWereStopped() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (Errands errands = new Errands("test")) {
            errands.begin(() -> waitAndTell("first", begun, never));
            begun.await();
            errands.begin(() -> waitAndTell("second", begun, never));
            errands.begin(() -> told.add("third done"));
            assertEquals(List.of("first stopped", "second stopped", "third done"), take(3));
        }
    }

    @Test
    void whatIsStoppedBeforeItsTurnStillSaysHowItEnded() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        try (Errands errands = new Errands("test")) {
            errands.begin(() -> workUntil(held, begun));
            begun.await();
            errands.begin(() -> waitAndTell("second", begun, new CountDownLatch(1)));
            errands.stop();
            held.countDown();
            assertEquals(List.of("second stopped"), take(1));
        }
    }

    @Test
    void anInterruptDoesNotReachTheNext() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        try (Errands errands = new Errands("test")) {
            errands.begin(() -> {
                workUntil(held, begun);
                Thread.currentThread().interrupt();
            });
            begun.await();
            errands.begin(
                    () -> told.add("interrupted: " + Thread.currentThread().isInterrupted()));
            held.countDown();
            assertEquals(List.of("interrupted: false"), take(1));
        }
    }

    /// As work does that comes late to the place where it sees that it was stopped.
    private static void workUntil(CountDownLatch end, CountDownLatch begun) {
        begun.countDown();
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private List<String> take(int count) throws InterruptedException {
        String[] all = new String[count];
        for (int i = 0; i < count; i++) {
            all[i] = told.take();
        }
        return List.of(all);
    }
}
