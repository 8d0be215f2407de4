package dev.interleave.engine.controlled;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Finding;
import dev.interleave.engine.Finding.OrphanedTask.Fate;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Shared;
import dev.interleave.lab.Task;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is said of a run beside its outcome.
class FindingsTest {

    private static List<Finding> findings(Scheduler scheduler, Trial.Code code) {
        ControlledEngine engine = new ControlledEngine(ControlledSettings.DEFAULT.withMaxSteps(50_000));
        engine.run(Trial.program(code), scheduler, new Tape());
        return engine.findings();
    }

    @Test
    void nothingIsSaidOfWhoIsJoined() {
        List<Finding> findings = findings(new Earliest(), lab -> {
            lab.thread("joined", () -> {}).start().join();
            lab.process("child", () -> {}).start().join();
            lab.daemon("daemon", () -> lab.sleep(ms(1_000))).start();
            lab.pool("pool", 2).submit("work", () -> 1).get();
            lab.runLoop("loop", loop -> loop.task("awaited", () -> 1).await());
        });
        assertEquals(List.of(), findings);
    }

    @Test
    void whoIsNotJoinedIsNamedAndWhoOutlivesMainToo() {
        List<Finding> findings = findings(new Earliest(), lab -> {
            lab.thread("quick", () -> {}).start();
            LabThread given = lab.thread("slow", () -> lab.sleep(ms(500))).start();
            given.join(ms(1));
        });
        assertEquals(
                List.of(
                        new Finding.Outlives("slow", "thread slow"),
                        new Finding.NeverJoined("quick", "thread quick"),
                        new Finding.NeverJoined("slow", "thread slow")),
                findings);
        assertEquals(
                "thread slow still ran when the main body had ended",
                findings.getFirst().text());
    }

    @Test
    void tasksThatNobodySeesToAreOrphans() {
        List<Finding> findings = findings(
                new Earliest(),
                lab -> lab.runLoop("loop", loop -> {
                    loop.task("left", () -> {
                        loop.sleep(ms(1_000));
                        return 1;
                    });
                    loop.task("forgotten", () -> 1);
                    Task<Integer> awaited = loop.task("awaited", () -> 1);
                    loop.sleep(ms(1));
                    return awaited.await();
                }));
        assertEquals(
                List.of(
                        new Finding.OrphanedTask("left", Fate.CANCELLED),
                        new Finding.OrphanedTask("forgotten", Fate.NOT_AWAITED)),
                findings);
    }

    @Test
    void whoIsAlwaysPassedOverIsStarved() {
        Trial.Code code = lab -> {
            Shared<Integer> counter = lab.shared("counter", 0);
            LabThread greedy =
                    lab.thread("greedy", () -> count(counter, 20_000)).start();
            LabThread hungry = lab.thread("hungry", () -> count(counter, 1)).start();
            greedy.join();
            hungry.join();
        };
        List<Finding> findings = findings(new FirstFirst(), code);
        assertEquals(1, findings.size(), findings::toString);
        Finding.Starved starved = assertInstanceOf(Finding.Starved.class, findings.getFirst());
        assertEquals("hungry", starved.actor());
        assertTrue(starved.steps() >= 10_000 && starved.steps() <= 40_000, starved::text);
        assertEquals(List.of(), findings(new ByChance(1), code));
    }

    private static void count(Shared<Integer> counter, int rounds) {
        for (int round = 0; round < rounds; round++) {
            counter.set(counter.get() + 1);
        }
    }

    @Test
    @Timeout(30)
    void anEngineCancelledByAnotherThreadEnds() throws InterruptedException {
        ControlledEngine engine = new ControlledEngine(ControlledSettings.DEFAULT.withMaxSteps(Integer.MAX_VALUE));
        CountDownLatch begun = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            try {
                begun.await();
                engine.cancel();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        other.start();
        Outcome outcome = engine.run(
                Trial.program(lab -> {
                    Shared<Integer> counter = lab.shared("counter", 0);
                    while (true) {
                        count(counter, 100);
                        begun.countDown();
                    }
                }),
                new ByChance(1),
                null);
        other.join();
        assertInstanceOf(Outcome.Stopped.class, outcome);
    }

    /// Nobody is chosen while the one before can go on.
    private static final class FirstFirst implements Scheduler {
        @Override
        public int next(Enabled enabled) {
            return 0;
        }

        @Override
        public Pace pace() {
            return Pace.FREE;
        }
    }
}
