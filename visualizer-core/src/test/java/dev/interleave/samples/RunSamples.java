package dev.interleave.samples;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.engine.Execution;
import dev.interleave.engine.Program;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import java.util.List;

/// Programs of one process, for tests of whole runs.
public final class RunSamples {

    private RunSamples() {}

    /// Says what it was given.
    public static final class Saying implements Program {
        private final List<String> words;

        public Saying(List<String> words) {
            this.words = words;
        }

        @Override
        public void run(Execution execution) {
            new Lab(execution).result(String.join(" ", words));
        }
    }

    /// Says nothing.
    public static final class Silent implements Program {

        public Silent(List<String> words) {
            assert words.isEmpty();
        }

        @Override
        public void run(Execution execution) {}
    }

    /// Fails.
    public static final class Failing implements Program {
        private final List<String> words;

        public Failing(List<String> words) {
            this.words = words;
        }

        @Override
        public void run(Execution execution) {
            throw new IllegalStateException(String.join(" ", words));
        }
    }

    /// Fails while it has a thread that sleeps for so many milliseconds.
    public static final class FailingBesideAThread implements Program {
        private final long millis;

        public FailingBesideAThread(List<String> words) {
            millis = Long.parseLong(words.getFirst());
        }

        @Override
        public void run(Execution execution) {
            Lab lab = new Lab(execution);
            lab.thread("late", () -> lab.sleep(ms(millis))).start();
            throw new IllegalStateException("main is out");
        }
    }

    /// Burns all the processor time it can get, for ever.
    public static final class Burning implements Program {

        public Burning(List<String> words) {
            assert words.isEmpty();
        }

        @Override
        public void run(Execution execution) {
            Lab lab = new Lab(execution);
            lab.print("burning");
            long turns = 0;
            while (turns >= 0) {
                turns = (turns + 1) & Long.MAX_VALUE;
            }
        }
    }

    /// Goes on for longer than anybody waits.
    public static final class Stuck implements Program {

        public Stuck(List<String> words) {
            assert words.isEmpty();
        }

        @Override
        public void run(Execution execution) {
            Lab lab = new Lab(execution);
            lab.print("stuck");
            lab.sleep(ms(3_600_000));
        }
    }

    /// Two threads take two locks in opposite order, each waiting for the other.
    public static final class Deadlocked implements Program {

        public Deadlocked(List<String> words) {
            assert words.isEmpty();
        }

        @Override
        public void run(Execution execution) {
            Lab lab = new Lab(execution);
            Lock first = lab.lock("A");
            Lock second = lab.lock("B");
            LabThread one = lab.thread("one", () -> both(lab, first, second)).start();
            LabThread other =
                    lab.thread("other", () -> both(lab, second, first)).start();
            one.join();
            other.join();
        }

        private static void both(Lab lab, Lock first, Lock second) throws Exception {
            first.with(() -> {
                lab.sleep(ms(50));
                second.with(() -> {});
            });
        }
    }

    /// Ends with a lock in its hand, and main waits for it.
    public static final class LockLeftHeld implements Program {

        public LockLeftHeld(List<String> words) {
            assert words.isEmpty();
        }

        @Override
        public void run(Execution execution) {
            Lab lab = new Lab(execution);
            Lock lock = lab.lock("A");
            LabThread holder = lab.thread("holder", lock::acquire).start();
            holder.join();
            lock.acquire();
        }
    }
}
