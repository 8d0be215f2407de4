package dev.interleave.engine;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.interleave.lab.Generator;
import dev.interleave.lab.Task;
import dev.interleave.lab.TaskGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Task groups and generators, which are made of other words of a loop.
public abstract class CompositionContract {

    private final TaskTrial trial;

    /// @param trial runs one coroutine on the engine under test
    protected CompositionContract(TaskTrial trial) {
        this.trial = trial;
    }

    private int nap(TaskTrial.Words words, String name, long millis) {
        try {
            words.loop().sleep(ms(millis));
            trial.say(name + " done");
            return 1;
        } catch (TaskCancelled cancelled) {
            trial.say(name + " cancelled");
            throw cancelled;
        }
    }

    private void group(TaskTrial.Words words, TaskGroup.Block block) {
        try {
            words.loop().group(block);
            trial.say("group ended");
        } catch (Exception raised) {
            trial.say(raised.getClass().getSimpleName() + ": " + raised.getMessage());
        }
    }

    @Test
    void aGroupEndsWhenAllItsTasksHave() throws Exception {
        trial.run(words -> group(words, group -> {
            Task<Integer> one = group.task("one", () -> nap(words, "one", 20));
            group.task("two", () -> nap(words, "two", 1));
            trial.say("got " + one.await());
            group.task("three", () -> nap(words, "three", 1));
        }));
        assertEquals(List.of("two done", "one done", "got 1", "three done", "group ended"), trial.said);
    }

    @Test
    void theFirstFailureCancelsTheRestAndIsRaisedAtTheEnd() throws Exception {
        trial.run(words -> group(words, group -> {
            group.task("slow", () -> nap(words, "slow", 60_000));
            group.task("bad", () -> {
                words.loop().sleep(ms(1));
                throw new IllegalStateException("no luck");
            });
            group.task("slower", () -> nap(words, "slower", 60_000));
        }));
        assertEquals(
                List.of(
                        "slow cancelled",
                        "slower cancelled",
                        "WorkFailed: task bad failed: IllegalStateException: no luck"),
                trial.said);
    }

    @Test
    void aFailureWhileTheBlockAwaitsAnotherTaskEndsTheBlockToo() throws Exception {
        trial.run(words -> group(words, group -> {
            Task<Integer> slow = group.task("slow", () -> nap(words, "slow", 60_000));
            group.task("bad", () -> {
                throw new IllegalStateException("no luck");
            });
            slow.await();
            trial.say("never said");
        }));
        assertEquals(
                List.of("slow cancelled", "WorkFailed: task bad failed: IllegalStateException: no luck"), trial.said);
    }

    @Test
    void aBlockThatFailsCancelsItsTasks() throws Exception {
        trial.run(words -> group(words, group -> {
            group.task("slow", () -> nap(words, "slow", 60_000));
            words.loop().sleep(ms(0));
            throw new IllegalArgumentException("the block");
        }));
        assertEquals(List.of("slow cancelled", "IllegalArgumentException: the block"), trial.said);
    }

    @Test
    void aTaskCancelledByItselfIsNoFailure() throws Exception {
        trial.run(words -> group(words, group -> {
            Task<Integer> slow = group.task("slow", () -> nap(words, "slow", 60_000));
            group.task("quick", () -> nap(words, "quick", 1));
            words.loop().sleep(ms(0));
            slow.cancel();
        }));
        assertEquals(List.of("slow cancelled", "quick done", "group ended"), trial.said);
    }

    @Test
    void whoIsCancelledInAGroupTakesItsTasksAlong() throws Exception {
        trial.run(words -> {
            Task<Object> outer = words.loop().task("outer", () -> {
                words.loop().group(group -> {
                    group.task("one", () -> nap(words, "one", 60_000));
                    group.task("two", () -> nap(words, "two", 60_000));
                });
                trial.say("never said");
                return 0;
            });
            words.loop().sleep(ms(1));
            outer.cancel();
            try {
                outer.await();
            } catch (TaskCancelled cancelled) {
                trial.say("outer cancelled");
            }
        });
        assertEquals(List.of("one cancelled", "two cancelled", "outer cancelled"), trial.said);
    }

    @Test
    void aGeneratorRunsOnlyWhenItIsAskedForItsNextValue() throws Exception {
        trial.run(words -> {
            Generator<String> lines = words.loop().generator("lines", out -> {
                for (String line : List.of("a", "b")) {
                    trial.say("makes " + line);
                    out.give(line);
                }
                trial.say("has no more");
            });
            words.loop().sleep(ms(1));
            trial.say("asks");
            for (String line = lines.next(); line != null; line = lines.next()) {
                trial.say("takes " + line);
                words.loop().sleep(ms(1));
            }
            trial.say("ended " + lines.next());
        });
        assertEquals(
                List.of("asks", "makes a", "takes a", "makes b", "takes b", "has no more", "ended null"), trial.said);
    }

    @Test
    void aGeneratorClosedEarlyRunsItsFinally() throws Exception {
        trial.run(words -> {
            Generator<Integer> numbers = words.loop().generator("numbers", out -> {
                try {
                    for (int i = 0; true; i++) {
                        out.give(i);
                    }
                } finally {
                    trial.say("finally");
                }
            });
            try (numbers) {
                trial.say("takes " + numbers.next());
                trial.say("takes " + numbers.next());
            }
            trial.say("closed " + numbers.next());
            words.loop().generator("never begun", _ -> trial.say("never said")).close();
        });
        assertEquals(List.of("takes 0", "takes 1", "finally", "closed null"), trial.said);
    }

    @Test
    void aFailureOfAGeneratorIsRaisedWhereTheNextValueIsAskedFor() throws Exception {
        trial.run(words -> {
            Generator<Integer> numbers = words.loop().generator("numbers", out -> {
                out.give(1);
                throw new IllegalStateException("no luck");
            });
            trial.say("takes " + numbers.next());
            try {
                numbers.next();
            } catch (WorkFailed failed) {
                trial.say(String.valueOf(failed.getMessage()));
            }
        });
        assertNotNull(trial.said);
        assertEquals(List.of("takes 1", "task numbers failed: IllegalStateException: no luck"), trial.said);
    }
}
