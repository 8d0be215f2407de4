package dev.interleave.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import dev.interleave.engine.controlled.ControlledEngine;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lab.Lab;
import dev.interleave.schedule.Replay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplorationTest {

    /// Name, program, number of interleavings, of which with another end than the most wanted.
    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("2 x (read, write)", Samples.lost(2, 1), 6, 4),
                Arguments.of("2 x (read, add, write)", Samples.addInThreeSteps(), 20, 18),
                Arguments.of("3 x (read, write)", Samples.lost(3, 1), 90, 84),
                Arguments.of("with a lock", Samples.lostLocked(2), 2, 0),
                Arguments.of("lost2", Samples.lost(2, 2), 70, 64),
                Arguments.of("lost3", Samples.lost(3, 2), 34_650, 34_560),
                Arguments.of("abba", Samples.abba(false), 6, 2),
                Arguments.of("abba, ordered", Samples.abba(true), 2, 0),
                Arguments.of("dining3", Samples.dining(3, false), 312, 6),
                Arguments.of("dining3, ordered", Samples.dining(3, true), 366, 0),
                // 60 and 4 if a notify always woke the longest waiter; here the schedule chooses.
                Arguments.of("buffer, notify-one", Samples.buffer(false), 80, 8),
                Arguments.of("buffer, repaired", Samples.buffer(true), 80, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void runsEveryInterleavingOnce(String name, Program program, int runs, int bad) throws InterruptedException {
        for (int workers = 1; workers <= 2; workers++) {
            Findings findings = Exploration.explore(() -> program, all().withWorkers(workers));
            assertTrue(findings.complete(), findings::toString);
            assertEquals(runs, findings.runs(), name);
            assertEquals(bad, runs - goodRuns(findings), findings::toString);
            assertEquals(1, findings.share().orElseThrow());
        }
    }

    private static long goodRuns(Findings findings) {
        Ending best = findings.endings().stream()
                .filter(ending -> ending.outcome() instanceof Outcome.Finished)
                .max((a, b) -> a.text().compareTo(b.text()))
                .orElseThrow();
        return best.runs();
    }

    @Test
    void givesTheSameFindingsWithAnyNumberOfWorkers() throws InterruptedException {
        List<Ending> alone =
                Exploration.explore(() -> Samples.lost(3, 2), all()).endings();
        for (int workers = 2; workers <= 4; workers++) {
            int number = workers;
            assertEquals(
                    alone,
                    Exploration.explore(() -> Samples.lost(3, 2), all().withWorkers(number))
                            .endings());
        }
    }

    @Test
    void showsEachOutcomeByItsShortestSchedule() throws InterruptedException {
        Findings findings = Exploration.explore(() -> Samples.abba(false), all());
        Ending deadlock = findings.endings().getLast();
        assertInstanceOf(Outcome.Deadlock.class, deadlock.outcome());
        assertEquals(2, deadlock.steps());
        assertEquals(1, deadlock.preemptions());
        assertEquals(2, findings.deadlocked());
        assertEquals(deadlock, findings.ending(deadlock.outcome()).orElseThrow());
        for (Ending ending : findings.endings()) {
            assertEquals(ending.outcome(), replayed(Samples.abba(false), ending));
        }
    }

    private static Outcome replayed(Program program, Ending ending) {
        return new ControlledEngine(ControlledSettings.DEFAULT)
                .run(program, new Replay(ending.schedule(), Replay.End.GO_ON), null);
    }

    @Test
    void goesOnWhereItWasStopped() throws InterruptedException {
        for (int workers = 1; workers <= 2; workers++) {
            Exploration exploration = new Exploration(() -> Samples.lost(3, 2), all().withWorkers(workers));
            long seen = 0;
            for (int stretch = 0; stretch < 20 && !exploration.findings().ended(); stretch++) {
                exploration.start();
                while (exploration.findings().runs() < seen + 1_000
                        && !exploration.findings().ended()) {
                    Thread.onSpinWait();
                }
                exploration.stop();
                seen = exploration.findings().runs();
                assertEquals(seen, exploration.findings().runs(), "goes on though stopped");
            }
            exploration.start();
            exploration.await();
            Findings findings = exploration.findings();
            assertTrue(findings.complete(), findings::toString);
            assertEquals(34_650, findings.runs());
            exploration.start();
            exploration.await();
            assertEquals(34_650, exploration.findings().runs(), "is over");
        }
    }

    @Test
    void isNeverCompleteWhenABoundWasHit() throws InterruptedException {
        Bounds some = Bounds.NONE.withRuns(69);
        assertEnds(all().withBounds(some), 69, false);
        assertEnds(all().withBounds(Bounds.NONE.withRuns(70)), 70, true);
        assertEnds(all().withBounds(Bounds.NONE.withPreemptions(1)), -1, false);
        assertEnds(all().withBounds(Bounds.NONE.withPreemptions(8)), 70, true);
        assertEnds(all().withBounds(Bounds.NONE.withTime(Duration.ZERO)), 0, false);
        assertEnds(all().withEngine(ControlledSettings.DEFAULT.withMaxSteps(5)), -1, false);
        assertEnds(all().withStrategy(Strategy.RANDOM).withBounds(Bounds.NONE.withRuns(1_000)), 1_000, false);
        assertEnds(all().withStrategy(Strategy.PCT).withBounds(Bounds.NONE.withRuns(1_000)), 1_000, false);
    }

    private static void assertEnds(ExplorationSettings settings, long runs, boolean complete)
            throws InterruptedException {
        Findings findings = Exploration.explore(() -> Samples.lost(2, 2), settings);
        assertTrue(findings.ended());
        assertEquals(complete, findings.complete(), settings + " " + findings);
        if (runs >= 0) {
            assertEquals(runs, findings.runs(), settings + " " + findings);
        }
    }

    @Test
    void looksForRunsWithFewPreemptionsFirst() throws InterruptedException {
        long before = 0;
        for (int most = 0; most <= 6; most++) {
            Findings findings =
                    Exploration.explore(() -> Samples.lost(2, 2), all().withBounds(Bounds.NONE.withPreemptions(most)));
            assertTrue(findings.runs() > before, "with " + most + ": " + findings.runs());
            before = findings.runs();
            assertEquals(Math.min(most + 1, 3), findings.endings().size(), findings::toString);
        }
        assertEquals(70, before);
    }

    @Test
    void drawsTheSameRunsFromTheSameSeed() throws InterruptedException {
        for (Strategy strategy : List.of(Strategy.RANDOM, Strategy.PCT)) {
            ExplorationSettings some = all().withStrategy(strategy)
                    .withBounds(Bounds.NONE.withRuns(500))
                    .withSeed(7);
            List<Ending> once =
                    Exploration.explore(() -> Samples.lost(3, 2), some).endings();
            List<Ending> again = Exploration.explore(() -> Samples.lost(3, 2), some.withWorkers(2))
                    .endings();
            assertEquals(once, again);
            List<Ending> other = Exploration.explore(() -> Samples.lost(3, 2), some.withSeed(8_000))
                    .endings();
            assertNotEquals(once, other);
        }
    }

    @Test
    void estimatesWhatIsLeft() throws InterruptedException {
        ExplorationSettings some = all().withBounds(Bounds.NONE.withRuns(10_000));
        Findings findings = Exploration.explore(() -> Samples.lost(3, 2), some);
        double share = findings.share().orElseThrow();
        assertTrue(share > 0.05 && share < 0.9, "share " + share);
        assertTrue(findings.runsLeft().orElseThrow() > 1_000, "left " + findings.runsLeft());
    }

    @Test
    void refusesAProgramThatIsAnotherInEachRun() {
        AtomicInteger runs = new AtomicInteger();
        Program moody = execution -> {
            Lab lab = new Lab(execution);
            int threads = 2 + runs.getAndIncrement() % 2;
            Samples.inThreads(lab, threads, lab.shared("x", 0)::get);
        };
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> Exploration.explore(() -> moody, all()));
        assertTrue(refused.toString().contains("another run"), refused::toString);
    }

    @Test
    void leavesNothingBehindAfterThousandsOfDeadlocks() throws InterruptedException {
        int threadsBefore = Thread.activeCount();
        ExplorationSettings some = all().withStrategy(Strategy.RANDOM).withBounds(Bounds.NONE.withRuns(6_000));
        Findings findings = Exploration.explore(() -> Samples.abba(false), some);
        assertTrue(findings.deadlocked() > 1_000, findings::toString);
        assertFalse(Thread.activeCount() > threadsBefore, "threads are left");
    }

    private static ExplorationSettings all() {
        return ExplorationSettings.DEFAULT.withWorkers(1);
    }
}
