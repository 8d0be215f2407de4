package dev.interleave.engine.controlled;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.Scheduler;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Shared;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// Who goes round in circles, and who only goes round.
class LivelockTest {

    private static Outcome outcome(Scheduler scheduler, Trial.Code code) {
        ControlledSettings settings = ControlledSettings.DEFAULT.withMaxSteps(300_000);
        return new ControlledEngine(settings).run(Trial.program(code), scheduler, null);
    }

    /// Each takes its own lock, and gives it back when it cannot have the other's.
    private static void givesWay(Lab lab, Lock own, Lock other, BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            own.acquire();
            lab.compute(ms(1));
            if (other.acquire(ms(0))) {
                other.release();
                own.release();
                return;
            }
            lab.compute(ms(1));
            own.release();
            lab.compute(ms(1));
        }
    }

    private static void polite(Lab lab, BooleanSupplier goesOn) {
        Lock a = lab.lock("A");
        Lock b = lab.lock("B");
        LabThread left = lab.thread("left", () -> givesWay(lab, a, b, goesOn)).start();
        LabThread right = lab.thread("right", () -> givesWay(lab, b, a, goesOn)).start();
        left.join();
        right.join();
    }

    @Test
    void twoWhoGiveWayToEachOtherForEverAreALivelock() {
        Outcome outcome = outcome(new Earliest(), lab -> polite(lab, () -> true));
        assertEquals(
                new Outcome.Livelock("left goes on to acquire lock A, give up waiting for lock B, release lock A; "
                        + "right goes on to acquire lock B, give up waiting for lock A, release lock B; "
                        + "over and over, and nothing changes"),
                outcome);
        assertEquals(outcome, outcome(new Earliest(), lab -> polite(lab, () -> true)));
    }

    @Test
    void withLuckTheyGetBy() {
        for (int seed = 0; seed < 20; seed++) {
            assertInstanceOf(Outcome.Finished.class, outcome(new ByChance(seed), lab -> polite(lab, () -> true)));
        }
    }

    @Test
    void whoeverPrintsGetsOn() {
        Outcome outcome = outcome(
                new Earliest(),
                lab -> polite(lab, () -> {
                    lab.print("again");
                    return true;
                }));
        assertInstanceOf(Outcome.TimedOut.class, outcome);
    }

    @Test
    void whoeverCountsGetsOn() {
        Outcome outcome = outcome(new Earliest(), lab -> {
            Shared<Integer> rounds = lab.shared("rounds", 0);
            polite(lab, () -> {
                rounds.set(rounds.get() + 1);
                return true;
            });
        });
        assertInstanceOf(Outcome.TimedOut.class, outcome);
    }

    @Test
    void whoeverTakesTurnsWithTheSameContentsDoesNot() {
        Outcome outcome = outcome(new Earliest(), lab -> {
            Shared<Boolean> flag = lab.shared("flag", false);
            polite(lab, () -> {
                flag.set(!flag.get());
                return true;
            });
        });
        assertInstanceOf(Outcome.Livelock.class, outcome);
    }

    @Test
    void aSpinThatNothingCanEndIsALivelock() {
        Outcome outcome = outcome(new ByChance(1), lab -> {
            Shared<Boolean> flag = lab.shared("flag", false);
            Event inside = lab.event("inside");
            Lock lock = lab.lock("L");
            lab.thread(
                            "spinner",
                            () -> lock.with(() -> {
                                inside.set();
                                while (!flag.get()) {
                                    lab.sleep(ms(1));
                                }
                            }))
                    .start();
            inside.await();
            lab.thread("setter", () -> lock.with(() -> flag.set(true))).start().join();
        });
        assertEquals(
                new Outcome.Livelock("spinner goes on to read shared value flag; over and over, and nothing changes"),
                outcome);
    }

    @Test
    void aSpinThatAnotherEndsIsNone() {
        for (Scheduler scheduler : new Scheduler[] {new Earliest(), new ByChance(1)}) {
            Outcome outcome = outcome(scheduler, lab -> {
                Shared<Boolean> flag = lab.shared("flag", false);
                Lock lock = lab.lock("L");
                lock.acquire();
                LabThread value = lab.thread("on-value", () -> {
                            while (!flag.get()) {
                                lab.compute(ms(0));
                            }
                        })
                        .start();
                LabThread attempt = lab.thread("on-attempt", () -> {
                            while (!lock.acquire(ms(0))) {
                                lab.compute(ms(0));
                            }
                            lock.release();
                        })
                        .start();
                for (int round = 0; round < 10_000; round++) {
                    lab.lock("busy " + round % 3 + round / 9_999);
                    flag.get();
                }
                lab.sleep(ms(100));
                lock.release();
                flag.set(true);
                value.join();
                attempt.join();
            });
            assertInstanceOf(Outcome.Finished.class, outcome);
        }
    }

    @Test
    void countingRoundsOfItsOwnIsNone() {
        Outcome outcome = outcome(new ByChance(1), lab -> {
            Lock lock = lab.lock("L");
            LabThread[] threads = new LabThread[2];
            for (int i = 0; i < 2; i++) {
                threads[i] = lab.thread("worker-" + i, () -> {
                            for (int round = 0; round < 30_000; round++) {
                                lock.with(() -> lab.compute(ms(1)));
                            }
                        })
                        .start();
            }
            threads[0].join();
            threads[1].join();
        });
        assertInstanceOf(Outcome.Finished.class, outcome);
    }
}
