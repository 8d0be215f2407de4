package dev.interleave.engine;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.lab.Event;
import dev.interleave.lab.Task;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is true of the tasks of a loop on every engine.
public abstract class LoopContract {

    protected final TaskTrial trial;

    /// @param trial runs one coroutine on the engine under test
    protected LoopContract(TaskTrial trial) {
        this.trial = trial;
    }

    private int say(int number) {
        trial.say("task-" + number);
        return number;
    }

    @Test
    void tasksBeginInOrderOfCreationAtTheNextAwait() throws Exception {
        trial.run(words -> {
            Task<Integer> one = words.loop().task("one", () -> say(1));
            Task<Integer> two = words.loop().task("two", () -> say(2));
            trial.say("main goes on");
            one.await();
            trial.say("main is back");
            two.await();
        });
        assertEquals(List.of("main goes on", "task-1", "task-2", "main is back"), trial.said);
        assertEquals(1, trial.mostTasksRunning());
    }

    @Test
    void theShorterSleepEndsFirst() throws Exception {
        trial.run(words -> {
            Task<Integer> a = words.loop().task("A", () -> {
                words.loop().sleep(ms(40));
                return say(1);
            });
            Task<Integer> b = words.loop().task("B", () -> {
                words.loop().sleep(ms(20));
                return say(2);
            });
            trial.say("results " + words.loop().gather(List.of(a, b)));
        });
        assertEquals(List.of("task-2", "task-1", "results [1, 2]"), trial.said);
        assertEquals(
                List.of("A sleep", "B sleep", "B sleep.end", "A sleep.end"),
                trial.events(EventKind.SLEEP, EventKind.SLEEP_END));
    }

    @Test
    void sleepZeroLetsEachOtherReadyTaskRunOnce() throws Exception {
        trial.run(words -> {
            words.loop().task("one", () -> {
                say(1);
                words.loop().sleep(ms(0));
                return say(1);
            });
            words.loop().task("two", () -> say(2));
            words.loop().sleep(ms(0));
            trial.say("main");
            words.loop().sleep(ms(0));
        });
        assertEquals(List.of("task-1", "task-2", "main", "task-1"), trial.said);
    }

    @Test
    void awaitingWhatIsDoneDoesNotLetOthersRun() throws Exception {
        trial.run(words -> {
            Task<Integer> done = words.loop().task("done", () -> say(1));
            done.await();
            words.loop().task("other", () -> say(2));
            done.await();
            words.loop().gather(List.of(done));
            trial.say("main");
            words.loop().sleep(ms(0));
        });
        assertEquals(List.of("task-1", "main", "task-2"), trial.said);
    }

    @Test
    void theLaneOfATaskTellsItsWholeLife() throws Exception {
        trial.run(words -> {
            Task<Integer> one = words.loop().task("one", () -> {
                words.loop().sleep(ms(100));
                return 1;
            });
            one.await();
        });
        assertEquals(
                List.of(
                        "actor.begin",
                        "task.mount loop",
                        "sleep",
                        "task.unmount loop",
                        "task.mount loop",
                        "sleep.end",
                        "task.ready loop-main",
                        "task.unmount loop",
                        "actor.end"),
                trial.eventsOf("one"));
        assertEquals(
                List.of(
                        "actor.begin",
                        "loop.begin loop",
                        "actor.create loop-main",
                        "task.ready loop-main",
                        "loop.idle loop",
                        "loop.busy loop",
                        "task.ready one",
                        "loop.end loop",
                        "actor.end"),
                trial.eventsOf("main"));
    }

    @Test
    void gatherRaisesTheFirstFailureAtOnceAndTheOthersGoOn() throws Exception {
        trial.run(words -> {
            Event seen = words.loop().event("seen");
            Task<Integer> slow = words.loop().task("slow", () -> {
                seen.await();
                return say(1);
            });
            Task<Integer> bad = words.loop().task("bad", () -> {
                words.loop().sleep(ms(1));
                throw new IllegalArgumentException("broken");
            });
            try {
                words.loop().gather(List.of(slow, bad));
            } catch (WorkFailed failed) {
                trial.say(Objects.requireNonNull(failed.getMessage()));
                assertInstanceOf(IllegalArgumentException.class, failed.getCause());
            }
            seen.set();
            slow.await();
        });
        assertEquals(List.of("task bad failed: IllegalArgumentException: broken", "task-1"), trial.said);
    }

    @Test
    void aFailureThatNobodyAwaitsIsSeenOnTheTask() throws Exception {
        trial.run(words -> {
            words.loop().task("bad", () -> {
                throw new IllegalStateException("unseen");
            });
            words.loop().sleep(ms(0));
        });
        assertEquals(List.of("bad actor.fail"), trial.events(EventKind.FAIL));
        assertTrue(EventFlags.has(flagsOf("bad", EventKind.ACTOR_END), EventFlags.FAILED));
        assertEquals(null, trial.failure());
    }

    @Test
    void whatMainRaisesLeavesTheLoop() throws Exception {
        trial.run(words -> {
            throw new ArithmeticException("main is broken");
        });
        assertInstanceOf(ArithmeticException.class, trial.failure());
        assertEquals(
                List.of("main loop.begin loop", "main loop.end loop"),
                trial.events(EventKind.LOOP_BEGIN, EventKind.LOOP_END));
    }

    @Test
    void whatIsLeftIsCancelled() throws Exception {
        trial.run(words -> {
            words.loop().task("left", () -> {
                try {
                    words.loop().sleep(ms(60_000));
                } finally {
                    trial.say("left cleans up");
                }
                return null;
            });
            words.loop().sleep(ms(0));
            words.loop().task("never begun", () -> say(1));
        });
        assertEquals(List.of("left cleans up"), trial.said);
        assertTrue(EventFlags.has(flagsOf("left", EventKind.ACTOR_END), EventFlags.CANCELLED));
        assertTrue(EventFlags.has(flagsOf("never begun", EventKind.ACTOR_END), EventFlags.CANCELLED));
    }

    @Test
    void aThousandTasksRunOneAtATime() throws Exception {
        trial.run(words -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                int number = i;
                tasks.add(words.loop().task("task-" + i, () -> {
                    words.loop().sleep(ms(number % 3));
                    words.loop().sleep(ms(0));
                    return number;
                }));
            }
            List<Integer> results = words.loop().gather(tasks);
            trial.say(results.getFirst() + " to " + results.getLast());
        });
        assertEquals(List.of("0 to 999"), trial.said);
        assertEquals(1, trial.mostTasksRunning());
        assertEquals(1_002, trial.events(EventKind.ACTOR_BEGIN).size());
        assertEquals(
                trial.events(EventKind.TASK_MOUNT).size(),
                trial.events(EventKind.TASK_UNMOUNT).size());
    }

    @Test
    void tasksAreMountedInTheOrderInWhichTheyBecameReady() throws Exception {
        trial.run(words -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int number = i;
                tasks.add(words.loop().task("task-" + i, () -> {
                    words.loop().sleep(ms(number * 7 % 5));
                    return number;
                }));
            }
            words.loop().gather(tasks);
        });
        List<Integer> ready = new ArrayList<>();
        List<Integer> mounted = new ArrayList<>();
        Trace trace = trial.trace();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kind(i) == EventKind.TASK_READY) {
                ready.add(trace.target(i));
            } else if (trace.kind(i) == EventKind.TASK_MOUNT) {
                mounted.add(trace.actor(i));
            }
        }
        assertEquals(ready, mounted);
    }

    private int flagsOf(String actor, EventKind kind) {
        Trace trace = trial.trace();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kind(i) == kind
                    && trace.actors().get(trace.actor(i)).name().equals(actor)) {
                return trace.flags(i);
            }
        }
        throw new IllegalArgumentException(actor + " has no " + kind);
    }
}
