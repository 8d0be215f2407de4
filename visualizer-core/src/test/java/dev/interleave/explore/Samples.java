package dev.interleave.explore;

import dev.interleave.engine.Program;
import dev.interleave.lab.Action;
import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Condition;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Shared;
import dev.interleave.lab.WebFailure;
import dev.interleave.lab.WebPage;
import dev.interleave.lab.WebServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Small programs whose numbers of interleavings are known.
public final class Samples {

    private Samples() {}

    /// Those that are measured, by name.
    public static Map<String, Program> measured() {
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put("lost2", lost(2, 2));
        programs.put("lost3", lost(3, 2));
        programs.put("abba", abba(false));
        programs.put("dining3", dining(3, false));
        programs.put("buffer", buffer(false));
        return programs;
    }

    /// Two threads that count for ever.
    public static Program endless() {
        return lost(2, Integer.MAX_VALUE);
    }

    /// Threads that each read a shared number and write it back, some times over.
    static Program lost(int threads, int rounds) {
        return execution -> {
            Lab lab = new Lab(execution);
            Shared<Integer> counter = lab.shared("counter", 0);
            inThreads(lab, threads, () -> {
                for (int round = 0; round < rounds; round++) {
                    counter.set(counter.get() + 1);
                }
            });
            lab.result("total " + counter.get());
        };
    }

    /// Two threads that read, add and write, each of which others can see.
    static Program addInThreeSteps() {
        return execution -> {
            Lab lab = new Lab(execution);
            Shared<Integer> counter = lab.shared("counter", 0);
            List<Action> bodies = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Shared<Integer> own = lab.shared("own " + i, 0);
                bodies.add(() -> {
                    int seen = counter.get();
                    own.set(seen + 1);
                    counter.set(seen + 1);
                });
            }
            inThreads(lab, bodies);
            lab.result("total " + counter.get());
        };
    }

    static Program lostLocked(int threads) {
        return execution -> {
            Lab lab = new Lab(execution);
            Shared<Integer> counter = lab.shared("counter", 0);
            Lock lock = lab.lock("lock");
            inThreads(lab, threads, () -> {
                lock.acquire();
                counter.set(counter.get() + 1);
                lock.release();
            });
            lab.result("total " + counter.get());
        };
    }

    /// Two threads that take two locks, in opposite order unless told not to.
    static Program abba(boolean ordered) {
        return execution -> {
            Lab lab = new Lab(execution);
            Lock a = lab.lock("A");
            Lock b = lab.lock("B");
            Shared<Integer> counter = lab.shared("transfers", 0);
            inThreads(lab, List.of(() -> both(a, b, counter), () -> both(ordered ? a : b, ordered ? b : a, counter)));
        };
    }

    /// Philosophers round a table, who each take the left fork first; the last the right one if `ordered`.
    static Program dining(int seats, boolean ordered) {
        return execution -> {
            Lab lab = new Lab(execution);
            List<Lock> forks = new ArrayList<>();
            for (int i = 0; i < seats; i++) {
                forks.add(lab.lock("fork " + i));
            }
            Shared<Integer> meals = lab.shared("meals", 0);
            List<Action> bodies = new ArrayList<>();
            for (int i = 0; i < seats; i++) {
                Lock left = forks.get(i);
                Lock right = forks.get((i + 1) % seats);
                boolean turned = ordered && i == seats - 1;
                bodies.add(() -> both(turned ? right : left, turned ? left : right, meals));
            }
            inThreads(lab, bodies);
        };
    }

    private static void both(Lock first, Lock second, Shared<Integer> counter) {
        first.acquire();
        second.acquire();
        counter.set(counter.get() + 1);
        second.release();
        first.release();
    }

    /// One place, one lock, one condition; two producers and two consumers of one value each. Wakes one, unless
    /// `repaired`, when it wakes all.
    static Program buffer(boolean repaired) {
        return execution -> {
            Lab lab = new Lab(execution);
            Lock lock = lab.lock("lock");
            Condition changed = lab.condition("changed", lock);
            boolean[] full = {false};
            Action producer = () -> move(lock, changed, full, false, repaired);
            Action consumer = () -> move(lock, changed, full, true, repaired);
            inThreads(lab, List.of(producer, producer, consumer, consumer));
        };
    }

    private static void move(Lock lock, Condition changed, boolean[] full, boolean wanted, boolean repaired) {
        lock.acquire();
        while (full[0] != wanted) {
            changed.await();
        }
        full[0] = !wanted;
        if (repaired) {
            changed.signalAll();
        } else {
            changed.signal();
        }
        lock.release();
    }

    /// Two threads that fetch twice each, and one that closes the server.
    static Program web() {
        return execution -> {
            Lab lab = new Lab(execution);
            WebServer server = lab.webServer("server", List.of(WebPage.ok("/", Duration.ofMillis(1), "")));
            List<StringBuilder> seen = List.of(new StringBuilder(), new StringBuilder());
            List<Action> bodies = new ArrayList<>();
            for (StringBuilder notes : seen) {
                bodies.add(() -> {
                    notes.append(status(server));
                    notes.append(status(server));
                });
            }
            bodies.add(server::close);
            inThreads(lab, bodies);
            lab.result(seen.toString());
        };
    }

    private static int status(WebServer server) {
        try {
            return server.get("/").status();
        } catch (WebFailure closed) {
            return 0;
        }
    }

    /// One child counts, another is killed while it counts for itself: 0 to 3.
    static Program killed() {
        return execution -> {
            Lab lab = new Lab(execution);
            Shared<Long> counted = lab.processShared("counted", 0);
            Shared<Long> other = lab.processShared("other", 0);
            ChildProcess bystander = lab.process("bystander", () -> other.set(1L));
            ChildProcess child = lab.process("child", () -> {
                counted.set(1L);
                counted.set(2L);
                counted.set(3L);
            });
            bystander.start();
            child.start();
            child.kill();
            child.join();
            bystander.join();
            lab.result("counted " + counted.get());
        };
    }

    /// Two threads that try a lock once, and one that asks whether the second of them is still there.
    static Program asked() {
        return execution -> {
            Lab lab = new Lab(execution);
            Lock lock = lab.lock("lock");
            boolean[] seen = new boolean[3];
            LabThread first = lab.thread("first", () -> seen[0] = tried(lock));
            LabThread second = lab.thread("second", () -> seen[2] = tried(lock));
            LabThread asker = lab.thread("asker", () -> seen[1] = second.isAlive());
            List<LabThread> threads = List.of(first, asker, second);
            threads.forEach(LabThread::start);
            threads.forEach(LabThread::join);
            lab.result(Arrays.toString(seen));
        };
    }

    private static boolean tried(Lock lock) {
        boolean held = lock.acquire(Duration.ZERO);
        if (held) {
            lock.release();
        }
        return held;
    }

    static void inThreads(Lab lab, int count, Action body) {
        List<Action> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bodies.add(body);
        }
        inThreads(lab, bodies);
    }

    static void inThreads(Lab lab, List<Action> bodies) {
        List<LabThread> threads = new ArrayList<>();
        for (Action body : bodies) {
            threads.add(lab.thread("t" + (threads.size() + 1), body).start());
        }
        threads.forEach(LabThread::join);
    }
}
