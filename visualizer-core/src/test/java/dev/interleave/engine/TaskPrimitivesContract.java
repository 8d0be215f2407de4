package dev.interleave.engine;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.lab.Event;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Semaphore;
import dev.interleave.lab.Task;
import dev.interleave.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What tasks of one loop take turns with.
public abstract class TaskPrimitivesContract {

    private final TaskTrial trial;

    /// @param trial runs one coroutine on the engine under test
    protected TaskPrimitivesContract(TaskTrial trial) {
        this.trial = trial;
    }

    @Test
    void theLockGoesToTheLongestWaiter() throws Exception {
        trial.run(words -> {
            Lock lock = words.loop().lock("L");
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                tasks.add(words.loop().task("task-" + i, () -> {
                    for (int round = 0; round < 2; round++) {
                        lock.acquire();
                        words.loop().sleep(ms(1));
                        lock.release();
                    }
                    return 0;
                }));
            }
            words.loop().gather(tasks);
        });
        assertEquals(
                List.of(
                        "task-1 acquire L",
                        "task-1 release L",
                        "task-2 acquire L",
                        "task-2 release L",
                        "task-3 acquire L",
                        "task-3 release L",
                        "task-1 acquire L",
                        "task-1 release L",
                        "task-2 acquire L",
                        "task-2 release L",
                        "task-3 acquire L",
                        "task-3 release L"),
                trial.events(EventKind.ACQUIRE, EventKind.RELEASE));
        assertEquals(1, trial.mostTasksRunning());
    }

    @Test
    void aCancelledWaiterPassesItsWakeUpOn() throws Exception {
        trial.run(words -> {
            Lock lock = words.loop().lock("L");
            lock.acquire();
            Task<Integer> first = words.loop().task("first", () -> take(lock, "first"));
            Task<Integer> second = words.loop().task("second", () -> take(lock, "second"));
            words.loop().sleep(ms(0));
            lock.release();
            first.cancel();
            second.await();
        });
        assertEquals(List.of("second has it"), trial.said);
        assertEquals(List.of("first acquire.give-up L"), trial.events(EventKind.ACQUIRE_GIVE_UP));
    }

    private int take(Lock lock, String name) {
        lock.acquire();
        trial.say(name + " has it");
        lock.release();
        return 0;
    }

    @Test
    void anAcquireGivesUpAfterItsTimeout() throws Exception {
        trial.run(words -> {
            Lock lock = words.loop().lock("L");
            lock.acquire();
            Task<Boolean> late = words.loop().task("late", () -> lock.acquire(ms(2)));
            Task<Boolean> tries = words.loop().task("tries", () -> lock.acquire(ms(0)));
            trial.say("late " + late.await() + ", tries " + tries.await());
            lock.release();
            trial.say("then " + lock.acquire(ms(0)));
        });
        assertEquals(List.of("late false, tries false", "then true"), trial.said);
    }

    @Test
    void onlyTheOwnerReleases() throws Exception {
        trial.run(words -> {
            Lock lock = words.loop().lock("L");
            lock.acquire();
            words.loop().task("thief", () -> {
                lock.release();
                return null;
            });
            words.loop().sleep(ms(0));
        });
        assertEquals(List.of("thief actor.fail"), trial.events(EventKind.FAIL));
    }

    @Test
    void aSemaphoreLetsAsManyInAsItHasPermits() throws Exception {
        int[] inside = new int[2];
        trial.run(words -> {
            Semaphore semaphore = words.loop().semaphore("S", 2);
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 1; i <= 6; i++) {
                int number = i;
                tasks.add(words.loop().task("task-" + i, () -> {
                    semaphore.acquire();
                    inside[0]++;
                    inside[1] = Math.max(inside[1], inside[0]);
                    trial.say("in " + number);
                    words.loop().sleep(ms(1));
                    inside[0]--;
                    semaphore.release();
                    return number;
                }));
            }
            words.loop().gather(tasks);
        });
        assertEquals(2, inside[1]);
        assertEquals(List.of("in 1", "in 2", "in 3", "in 4", "in 5", "in 6"), trial.said);
    }

    @Test
    void anEventLetsEveryWaiterPass() throws Exception {
        trial.run(words -> {
            Event event = words.loop().event("E");
            List<Task<Boolean>> tasks = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                tasks.add(words.loop().task("task-" + i, () -> event.await(ms(60_000))));
            }
            tasks.add(words.loop().task("impatient", () -> event.await(ms(1))));
            words.loop().sleep(ms(20));
            event.set();
            event.clear();
            trial.say(words.loop().gather(tasks).toString());
        });
        assertEquals(List.of("[true, true, true, false]"), trial.said);
    }

    @Test
    void aBoundedQueueMakesThePutterWaitAndKeepsTheOrder() throws Exception {
        trial.run(words -> {
            Queue<Integer> queue = words.loop().queue("Q", 2);
            Task<Integer> producer = words.loop().task("producer", () -> {
                for (int i = 1; i <= 5; i++) {
                    queue.put(i);
                }
                return 0;
            });
            Task<Integer> consumer = words.loop().task("consumer", () -> {
                for (int i = 1; i <= 5; i++) {
                    trial.say("got " + queue.get());
                    queue.taskDone();
                }
                return 0;
            });
            words.loop().gather(List.of(producer, consumer));
            queue.join();
            trial.say("size " + queue.size());
        });
        assertEquals(List.of("got 1", "got 2", "got 3", "got 4", "got 5", "size 0"), trial.said);
        assertEquals(
                List.of(
                        "producer put Q",
                        "producer put Q",
                        "consumer get Q",
                        "consumer get Q",
                        "producer put Q",
                        "producer put Q"),
                trial.events(EventKind.PUT, EventKind.GET).subList(0, 6));
    }

    @Test
    void gettersAreWokenLongestFirst() throws Exception {
        trial.run(words -> {
            Queue<String> queue = words.loop().queue("Q", 0);
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                int number = i;
                tasks.add(words.loop().task("task-" + i, () -> {
                    trial.say(number + " got " + queue.get());
                    return number;
                }));
            }
            words.loop().sleep(ms(0));
            for (String value : List.of("a", "b", "c")) {
                queue.put(value);
            }
            words.loop().gather(tasks);
        });
        assertEquals(List.of("1 got a", "2 got b", "3 got c"), trial.said);
    }

    @Test
    void aGetGivesUpAndACancelledGetterPassesItsWakeUpOn() throws Exception {
        trial.run(words -> {
            Queue<String> queue = words.loop().queue("Q", 0);
            trial.say("nothing: " + queue.get(ms(1)));
            Task<String> first = words.loop().task("first", () -> queue.get());
            Task<String> second = words.loop().task("second", () -> queue.get());
            words.loop().sleep(ms(0));
            queue.put("a");
            first.cancel();
            trial.say("second got " + second.await());
            try {
                first.await();
            } catch (TaskCancelled cancelled) {
                trial.say("first was cancelled");
            }
        });
        assertEquals(List.of("nothing: null", "second got a", "first was cancelled"), trial.said);
    }

    @Test
    void joinWaitsUntilEverythingIsDealtWith() throws Exception {
        trial.run(words -> {
            Queue<Integer> queue = words.loop().queue("Q", 0);
            queue.put(1);
            queue.put(2);
            words.loop().task("worker", () -> {
                while (true) {
                    queue.get();
                    words.loop().sleep(ms(1));
                    trial.say("done");
                    queue.taskDone();
                }
            });
            queue.join();
            trial.say("joined");
        });
        assertEquals(List.of("done", "done", "joined"), trial.said);
    }
}
