package dev.interleave.app.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Long work on a thread of its own, of which only the newest is wanted: what was begun before is interrupted, and
/// ends first. All that was given is begun, so all of it can say how it ended; what was stopped before its turn came
/// begins interrupted. For the JavaFX thread.
final class Errands implements AutoCloseable {

    private final ExecutorService worker;
    private @Nullable Errand current;

    /// @param name of the thread
    Errands(String name) {
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// @param work ends soon after its thread is interrupted
    void begin(Runnable work) {
        stop();
        Errand next = new Errand(work);
        current = next;
        worker.execute(next);
    }

    /// Interrupts what goes on; returns at once.
    void stop() {
        if (current != null) {
            current.stop();
        }
    }

    /// Returns when nothing goes on any more; not for the JavaFX thread.
    @Override
    public void close() {
        stop();
        worker.close();
    }

    private static final class Errand implements Runnable {

        private final Runnable work;
        private @Nullable Thread thread;
        private boolean stopped;

        Errand(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            enter();
            try {
                work.run();
            } finally {
                leave();
            }
        }

        private synchronized void enter() {
            thread = Thread.currentThread();
            if (stopped) {
                thread.interrupt();
            }
        }

        private synchronized void leave() {
            thread = null;
            // An interrupt that came too late is not meant for whatever comes next.
            boolean _ = Thread.interrupted();
        }

        synchronized void stop() {
            stopped = true;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
