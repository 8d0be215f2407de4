package dev.interleave.engine.controlled;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Future;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Pool;
import dev.interleave.lab.Task;
import dev.interleave.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How long things take when time decides, with and without the interpreter lock, on one core and on four.
class ControlledClockTest {

    private static final ControlledSettings PLAIN = ControlledSettings.DEFAULT;
    private static final ControlledSettings LOCKED = PLAIN.withInterpreterLock(true);

    private static long millis(ControlledSettings settings, Trial.Code code) {
        return trial(settings, code).millis();
    }

    private static Trial trial(ControlledSettings settings, Trial.Code code) {
        return Trial.of(settings, new Earliest(), Trial.program(code));
    }

    private static void twoThreads(Lab lab) {
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            threads.add(lab.thread("computes-" + i, () -> lab.compute(ms(50))).start());
        }
        threads.forEach(LabThread::join);
    }

    private static void twoProcesses(Lab lab) {
        List<ChildProcess> processes = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            processes.add(
                    lab.process("computes-" + i, () -> lab.compute(ms(50))).start());
        }
        processes.forEach(ChildProcess::join);
    }

    private static void pool(Lab lab, Pool pool) {
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            int number = i;
            futures.add(pool.send("compute", () -> {
                lab.compute(ms(50));
                return number;
            }));
        }
        futures.forEach(Future::get);
    }

    @Test
    void threadsShareTheInterpreterAndProcessesDoNot() {
        assertEquals(50, millis(PLAIN, ControlledClockTest::twoThreads));
        assertEquals(100, millis(LOCKED, ControlledClockTest::twoThreads));
        assertEquals(30 + 50, millis(PLAIN, ControlledClockTest::twoProcesses));
        assertEquals(30 + 50, millis(LOCKED, ControlledClockTest::twoProcesses));
    }

    @Test
    void oneCoreIsSharedByAll() {
        assertEquals(100, millis(PLAIN.withCores(1), ControlledClockTest::twoThreads));
        assertEquals(100, millis(LOCKED.withCores(1), ControlledClockTest::twoThreads));
        assertEquals(30 + 100, millis(PLAIN.withCores(1), ControlledClockTest::twoProcesses));
        assertEquals(30 + 100, millis(LOCKED.withCores(1), ControlledClockTest::twoProcesses));
    }

    @Test
    void poolsAreAsFastAsTheirWorkers() {
        assertEquals(50, millis(PLAIN, lab -> pool(lab, lab.pool("pool", 2))));
        assertEquals(100, millis(LOCKED, lab -> pool(lab, lab.pool("pool", 2))));
        assertEquals(30 + 50, millis(LOCKED, lab -> pool(lab, lab.processPool("pool", 2))));
    }

    @Test
    void tasksSleepTogetherAndComputeOneAfterTheOther() {
        assertEquals(50, millis(LOCKED, lab -> fourTasks(lab, true)));
        assertEquals(200, millis(LOCKED, lab -> fourTasks(lab, false)));
        assertEquals(200, millis(PLAIN, lab -> fourTasks(lab, false)));
    }

    private static void fourTasks(Lab lab, boolean sleep) {
        lab.runLoop("loop", loop -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                tasks.add(loop.task("task-" + i, () -> {
                    if (sleep) {
                        loop.sleep(ms(50));
                    } else {
                        lab.compute(ms(50));
                    }
                    return 0;
                }));
            }
            return loop.gather(tasks);
        });
    }

    @Test
    void aTaskAndAThreadShareTheInterpreter() {
        Trial trial = trial(LOCKED, lab -> {
            lab.thread("thread", () -> lab.compute(ms(30))).start();
            lab.runLoop("loop", _ -> {
                lab.compute(ms(30));
                return null;
            });
        });
        assertEquals(60, trial.millis());
        assertTrue(trial.words("thread").contains("interpreter.wait"), trial::toString);
        assertEquals(
                0,
                trial.words("loop-main").stream()
                        .filter(word -> word.startsWith("interpreter"))
                        .count());
    }

    @Test
    void whoSleepsOrCallsOutsideLeavesTheInterpreterToOthers() {
        assertEquals(50, millis(LOCKED, lab -> {
            lab.thread("computes", () -> lab.compute(ms(50))).start();
            lab.sleep(ms(50));
        }));
        assertEquals(50, millis(LOCKED, lab -> {
            lab.thread("computes", () -> lab.compute(ms(50))).start();
            lab.blocking("computes outside", () -> {
                lab.compute(ms(50));
                return 0;
            });
        }));
    }

    @Test
    void anIdleLoopSaysUntilWhen() {
        Trial trial = trial(PLAIN, lab -> fourTasks(lab, true));
        for (int i = 0; i < trial.trace().size(); i++) {
            if (trial.trace().kind(i) == EventKind.LOOP_IDLE) {
                assertEquals(50, Math.round(trial.trace().value(i) / 1e6));
                return;
            }
        }
        throw new AssertionError("never idle: " + trial);
    }
}
