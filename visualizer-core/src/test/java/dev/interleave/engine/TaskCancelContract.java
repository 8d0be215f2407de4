package dev.interleave.engine;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.lab.Task;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What asyncio's documentation says of cancelling, in the order in which it says it.
public abstract class TaskCancelContract {

    private final TaskTrial trial;

    /// @param trial runs one coroutine on the engine under test
    protected TaskCancelContract(TaskTrial trial) {
        this.trial = trial;
    }

    private int napThenSay(TaskTrial.Words words, String name) {
        try {
            words.loop().sleep(ms(60_000));
        } catch (TaskCancelled cancelled) {
            trial.say(name + " cancelled");
            throw cancelled;
        } finally {
            trial.say(name + " finally");
        }
        return 0;
    }

    private void awaitAndSay(Task<Integer> task) {
        try {
            trial.say("got " + task.await());
        } catch (TaskCancelled cancelled) {
            trial.say("main saw it cancelled");
        }
    }

    @Test
    void isDeliveredAtTheAwaitAndRunsFinally() throws Exception {
        trial.run(words -> {
            Task<Integer> one = words.loop().task("one", () -> napThenSay(words, "one"));
            words.loop().sleep(ms(0));
            trial.say("asked " + one.cancel());
            awaitAndSay(one);
            trial.say("asked again " + one.cancel());
        });
        assertEquals(
                List.of("asked true", "one cancelled", "one finally", "main saw it cancelled", "asked again false"),
                trial.said);
    }

    @Test
    void aTaskCancelledBeforeItBeganNeverRuns() throws Exception {
        trial.run(words -> {
            Task<Integer> one = words.loop().task("one", () -> napThenSay(words, "one"));
            one.cancel();
            awaitAndSay(one);
        });
        assertEquals(List.of("main saw it cancelled"), trial.said);
    }

    @Test
    void aTaskThatIsReadyIsStillCancelled() throws Exception {
        trial.run(words -> {
            Task<Integer> one = words.loop().task("one", () -> {
                words.loop().sleep(ms(0));
                trial.say("not reached");
                return 1;
            });
            words.loop().sleep(ms(0));
            one.cancel();
            awaitAndSay(one);
        });
        assertEquals(List.of("main saw it cancelled"), trial.said);
    }

    @Test
    void aTaskMaySwallowItAndReturn() throws Exception {
        trial.run(words -> {
            Task<Integer> one = words.loop().task("one", () -> {
                try {
                    words.loop().sleep(ms(60_000));
                } catch (TaskCancelled ignored) {
                    trial.say("swallowed");
                }
                words.loop().sleep(ms(1));
                return 7;
            });
            words.loop().sleep(ms(0));
            one.cancel();
            awaitAndSay(one);
        });
        assertEquals(List.of("swallowed", "got 7"), trial.said);
    }

    @Test
    void aTaskThatCancelsItselfEndsAtItsNextAwait() throws Exception {
        trial.run(words -> {
            List<Task<Integer>> self = new ArrayList<>();
            self.add(words.loop().task("one", () -> {
                self.getFirst().cancel();
                trial.say("still running");
                words.loop().sleep(ms(60_000));
                trial.say("not reached");
                return 1;
            }));
            awaitAndSay(self.getFirst());
        });
        assertEquals(List.of("still running", "main saw it cancelled"), trial.said);
    }

    @Test
    void cancellingAnAwaiterCancelsWhatItAwaits() throws Exception {
        trial.run(words -> {
            Task<Integer> inner = words.loop().task("inner", () -> napThenSay(words, "inner"));
            Task<Integer> outer = words.loop().task("outer", () -> inner.await());
            words.loop().sleep(ms(0));
            outer.cancel();
            awaitAndSay(outer);
            trial.say("inner done " + inner.isDone());
        });
        assertEquals(
                List.of("inner cancelled", "inner finally", "main saw it cancelled", "inner done true"), trial.said);
    }

    @Test
    void cancellingAGatherCancelsAll() throws Exception {
        trial.run(words -> {
            Task<Integer> a = words.loop().task("a", () -> napThenSay(words, "a"));
            Task<Integer> b = words.loop().task("b", () -> napThenSay(words, "b"));
            Task<List<Integer>> both =
                    words.loop().task("both", () -> words.loop().gather(List.of(a, b)));
            words.loop().sleep(ms(0));
            both.cancel();
            try {
                both.await();
            } catch (TaskCancelled cancelled) {
                trial.say("main saw it cancelled");
            }
            words.loop().sleep(ms(0));
        });
        assertEquals(
                List.of("a cancelled", "a finally", "b cancelled", "b finally", "main saw it cancelled"), trial.said);
    }

    @Test
    void tasksThatAwaitEachOtherCanBeCancelled() throws Exception {
        trial.run(words -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            tasks.add(words.loop().task("a", () -> tasks.get(1).await()));
            tasks.add(words.loop().task("b", () -> tasks.get(0).await()));
            words.loop().sleep(ms(0));
            trial.say("main ends");
        });
        assertEquals(List.of("main ends"), trial.said);
        assertEquals(
                List.of("a actor.end", "b actor.end"),
                trial.events(EventKind.ACTOR_END).stream()
                        .filter(text -> text.startsWith("a ") || text.startsWith("b "))
                        .toList());
    }

    @Test
    void aTimeoutCancelsTheBodyAndSaysSo() throws Exception {
        trial.run(words -> {
            try {
                words.loop().timeout(ms(5), () -> napThenSay(words, "body"));
            } catch (OperationTimedOut late) {
                trial.say("timed out");
            }
            words.loop().sleep(ms(1));
            trial.say("goes on");
        });
        assertEquals(List.of("body cancelled", "body finally", "timed out", "goes on"), trial.said);
        assertEquals(List.of("main task.cancel loop-main"), trial.events(EventKind.CANCEL));
    }

    /// Or tasks that await each other within a limit would be taken for a deadlock.
    @Test
    void anAwaitWithinALimitSaysThatItEndsByItself() throws Exception {
        trial.run(words -> {
            Task<Integer> one = words.loop().task("one", () -> napThenSay(words, "one"));
            try {
                words.loop().timeout(ms(5), one::await);
            } catch (OperationTimedOut late) {
                trial.say("timed out");
            }
            words.loop().task("two", () -> 2).await();
        });
        assertEquals(List.of(EventFlags.TIMED, 0), flagsOf(EventKind.AWAIT));
    }

    private List<Integer> flagsOf(EventKind kind) {
        Trace trace = trial.trace();
        return IntStream.range(0, trace.size())
                .filter(event -> trace.kind(event) == kind)
                .mapToObj(trace::flags)
                .toList();
    }

    @Test
    void aBodyInTimeReturnsItsResult() throws Exception {
        trial.run(words -> {
            int result = words.loop().timeout(ms(60_000), () -> {
                words.loop().sleep(ms(1));
                return 7;
            });
            trial.say("result " + result);
        });
        assertEquals(List.of("result 7"), trial.said);
    }

    @Test
    void anOuterCancelBeatsATimeoutThatExpiresWithIt() throws Exception {
        trial.run(words -> {
            Task<Integer> one = words.loop().task("one", () -> {
                try {
                    return words.loop().timeout(ms(1), () -> {
                        words.lab().sleep(ms(5)); // blocks, so that the timer is due at the next await
                        words.loop().sleep(ms(60_000));
                        return 1;
                    });
                } catch (OperationTimedOut late) {
                    trial.say("timed out");
                    return 2;
                }
            });
            words.loop().sleep(ms(0));
            one.cancel();
            awaitAndSay(one);
        });
        assertEquals(List.of("main saw it cancelled"), trial.said);
    }

    @Test
    void theInnerOfTwoTimeoutsIsTheOneThatExpires() throws Exception {
        trial.run(words -> {
            try {
                words.loop().timeout(ms(60_000), () -> {
                    try {
                        return words.loop().timeout(ms(2), () -> napThenSay(words, "body"));
                    } catch (OperationTimedOut late) {
                        trial.say("inner timed out");
                        return 0;
                    }
                });
                trial.say("outer in time");
            } catch (OperationTimedOut late) {
                trial.say("outer timed out");
            }
        });
        assertEquals(List.of("body cancelled", "body finally", "inner timed out", "outer in time"), trial.said);
    }

    @Test
    void aTimeoutThatExpiresAsTheBodyEndsIsForgotten() throws Exception {
        trial.run(words -> {
            int result = words.loop().timeout(ms(1), () -> {
                words.lab().sleep(ms(5));
                return 7;
            });
            words.loop().sleep(ms(5));
            trial.say("result " + result);
        });
        assertEquals(List.of("result 7"), trial.said);
    }

    @Test
    void awaitingOutsideALoopIsRefusedWithASentence() throws Exception {
        trial.run(words -> {
            Task<Integer> one = words.loop().task("one", () -> 1);
            words.lab().thread("stranger", () -> one.await()).start().join();
        });
        assertEquals(List.of("stranger actor.fail"), trial.events(EventKind.FAIL));
        assertTrue(trial.trace()
                .texts()
                .contains(
                        "IllegalStateException: stranger cannot await task one: it is not a task of event loop loop"));
    }

    @Test
    void aFailureReachesWhoeverAwaits() throws Exception {
        trial.run(words -> {
            Task<Integer> bad = words.loop().task("bad", () -> {
                throw new IllegalArgumentException("broken");
            });
            try {
                bad.await();
            } catch (WorkFailed failed) {
                assertInstanceOf(IllegalArgumentException.class, failed.getCause());
                trial.say("seen");
            }
        });
        assertEquals(List.of("seen"), trial.said);
    }
}
