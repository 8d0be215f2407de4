package dev.interleave.engine.controlled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.OperationTimedOut;
import dev.interleave.engine.WorkFailed;
import dev.interleave.lab.Future;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Pool;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ControlledPoolTest {

    @Test
    void mapReturnsResultsInTheOrderOfTheArguments() {
        assertEquals(Set.of("[1, 4, 9, 16, 25]"), Trial.endsOf(lab -> {
            try (Pool pool = lab.pool("pool", 3)) {
                lab.result(
                        pool.map(value -> value * value, List.of(1, 2, 3, 4, 5)).toString());
            }
        }));
    }

    @Test
    void aWorkerIsIdleBusyAndEndsWithThePool() {
        Trial trial = Trial.byClock(lab -> {
            try (Pool pool = lab.pool("pool", 1)) {
                lab.result(pool.submit("work", () -> "result").get());
            }
        });
        assertEquals(
                List.of(
                        "actor.begin",
                        "pool.idle",
                        "pool.busy",
                        "future.begin",
                        "future.set",
                        "pool.idle",
                        "actor.end"),
                trial.words("pool-worker-1"));
    }

    @Test
    void failedWorkIsRaisedToWhoeverAsks() {
        assertEquals(Set.of("IOException: disk full true"), Trial.endsOf(lab -> {
            Future<String> future = lab.pool("pool", 2).submit("failing", () -> {
                throw new IOException("disk full");
            });
            lab.result(Trial.raised(WorkFailed.class, future::get) + " " + future.isDone());
        }));
    }

    @Test
    void aPoolThatNobodyShutDownIsDrainedAtTheEnd() {
        Trial.Code code = lab -> {
            Pool pool = lab.pool("pool", 2);
            for (int i = 0; i < 5; i++) {
                pool.submit("work " + i, () -> {
                    lab.sleep(Lab.ms(5));
                    return null;
                });
            }
        };
        assertEquals(Set.of("finished"), Trial.endsOf(code));
        Trial trial = Trial.byClock(code);
        assertEquals(5, trial.count(EventKind.FUTURE_SET));
        assertEquals(2, trial.count(EventKind.JOIN));
    }

    @Test
    void aPoolThatWasShutDownRefusesWork() {
        assertEquals(Set.of("main gives work to pool pool, which was shut down"), Trial.endsOf(lab -> {
            Pool pool = lab.pool("pool", 1);
            pool.close();
            lab.result(Trial.raised(IllegalStateException.class, () -> pool.submit("late", () -> 1)));
        }));
    }

    @Test
    void aResultMayComeTooLate() {
        Trial trial = Trial.byClock(lab -> {
            Future<Integer> future = lab.pool("pool", 1).submit("slow", () -> {
                lab.sleep(Lab.ms(50));
                return 1;
            });
            String late = Trial.raised(OperationTimedOut.class, () -> future.get(Lab.ms(10)));
            lab.result(late + ", then " + future.get());
        });
        assertEquals("slow had no result in time for main, then 1", trial.text());
        assertEquals(50, trial.millis());
    }

    @Test
    void workThatWaitsForItsOwnPoolIsStuck() {
        for (String end : Trial.endsOf(lab -> {
            Pool pool = lab.pool("pool", 1);
            lab.result("got "
                    + pool.submit("outer", () -> pool.submit("inner", () -> 1).get())
                            .get());
        })) {
            assertTrue(end.startsWith("deadlock: "), end);
            assertTrue(end.contains("pool-worker-1 waits for the result of inner"), end);
        }
    }

    @Test
    void processesOfAPoolWorkSideBySide() {
        Trial.Code code = lab -> {
            try (Pool pool = lab.processPool("pool", 2)) {
                lab.result(pool.map(
                                value -> {
                                    lab.compute(Lab.ms(50));
                                    return value + 1;
                                },
                                List.of(1, 2))
                        .toString());
            }
        };
        assertEquals(Set.of("[2, 3]"), Trial.endsOf(code));
        assertEquals(80, Trial.byClock(code).millis());
    }

    @Test
    void aResultThatCannotBeSentIsAFailureOfTheWork() {
        assertEquals(
                Set.of("IllegalArgumentException: what is sent to the process that gave the work holds a "
                        + "java.lang.Object, which cannot be sent because it is not serialisable; send plain values, "
                        + "or let the class implement java.io.Serializable"),
                Trial.endsOf(lab -> {
                    try (Pool pool = lab.processPool("pool", 1)) {
                        Future<Object> future = pool.send("object", Object::new);
                        lab.result(Trial.raised(WorkFailed.class, future::get));
                    }
                }));
    }
}
