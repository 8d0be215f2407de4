package dev.interleave.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Program;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.controlled.ControlledEngine;
import dev.interleave.engine.controlled.ControlledSettings;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReductionTest {

    private static final int MOST_RUNS = 3_000;

    static Stream<Arguments> classes() {
        return Stream.of(
                // For each order of the writes, a read of the k-th writer falls into one of k gaps: 2! x 2! and 3! x
                // 3!.
                Arguments.of("2 x (read, write)", Samples.lost(2, 1), 4),
                Arguments.of("3 x (read, write)", Samples.lost(3, 1), 36),
                Arguments.of("2 x (read, add, write)", Samples.addInThreeSteps(), 4),
                Arguments.of("lost2", Samples.lost(2, 2), 34),
                Arguments.of("lost3", Samples.lost(3, 2), 7_134),
                Arguments.of("abba", Samples.abba(false), 3),
                Arguments.of("abba, ordered", Samples.abba(true), 2),
                Arguments.of("dining3", Samples.dining(3, false), 7),
                Arguments.of("dining3, ordered", Samples.dining(3, true), 6),
                // As many as there are interleavings: all is under one lock.
                Arguments.of("buffer, notify-one", Samples.buffer(false), 80),
                Arguments.of("buffer, repaired", Samples.buffer(true), 80));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("classes")
    void runsOneOfEachClass(String name, Program program, int runs) throws InterruptedException {
        for (int workers = 1; workers <= 3; workers++) {
            ExplorationSettings settings =
                    ExplorationSettings.DEFAULT.withStrategy(Strategy.REDUCED).withWorkers(workers);
            Findings findings = Exploration.explore(() -> program, settings);
            assertTrue(findings.complete(), findings::toString);
            assertEquals(runs, findings.runs(), name + " with " + workers + " workers");
            assertEquals(0, findings.cutOff(), findings::toString);
        }
    }

    @Test
    void reachesTheSameAsEveryInterleavingOfRandomPrograms() {
        int compared = 0;
        for (int seed = 1; seed <= 60 * Integer.getInteger("interleave.stress.runs", 5); seed++) {
            compared += isTheSame(seed) ? 1 : 0;
        }
        assertTrue(compared > 200, "compared only " + compared);
    }

    /// False when there are too many interleavings to compare with.
    private static boolean isTheSame(long seed) {
        RandomProgram program = new RandomProgram(seed);
        return isTheSame(program, seed % 5 == 0 ? 1 : 0, "seed " + seed + ": " + program);
    }

    private static boolean isTheSame(Program program, int spuriousWakeUps, String what) {
        ControlledSettings machine = ControlledSettings.DEFAULT.withSpuriousWakeUps(spuriousWakeUps);
        ReducedSearch search = new ReducedSearch();
        Seen reduced = new Seen();
        reduced.reduced(program, machine, search);
        Seen all = new Seen();
        if (!all.every(program, machine, search)) {
            return false;
        }
        assertEquals(all.outcomes, reduced.outcomes, what);
        assertEquals(all.shapes, reduced.shapes, what);
        assertTrue(reduced.runs <= all.runs, what);
        if (!search.habits().asksForLife()) {
            assertEquals(reduced.shapes.size(), reduced.runs, "a class twice, " + what);
            assertEquals(0, search.cutOff(), "in vain, " + what);
        }
        return true;
    }

    @Test
    void fetchesAndTheCloseOfTheirServerDependOnEachOther() {
        assertTrue(isTheSame(Samples.web(), 0, "web"));
    }

    /// Whether the thread ends at its try depends on where the try comes, and the thread that asks sees it.
    @Test
    void asksAfterAThreadThatEndsWhereItsTryFails() throws InterruptedException {
        ExplorationSettings settings = ExplorationSettings.DEFAULT.withWorkers(1);
        Findings all = Exploration.explore(Samples::asked, settings.withStrategy(Strategy.ALL));
        Findings reduced = Exploration.explore(Samples::asked, settings.withStrategy(Strategy.REDUCED));
        assertTrue(reduced.complete(), reduced::toString);
        assertEquals(18, all.runs(), all::toString);
        assertEquals(12, reduced.runs(), reduced::toString);
        assertEquals(6, outcomes(all).size(), all::toString);
        assertEquals(outcomes(all), outcomes(reduced));
        assertTrue(isTheSame(Samples.asked(), 0, "asked"));
    }

    /// Programs of which each was searched in vain for some class once.
    @ParameterizedTest
    @ValueSource(ints = {629, 813, 816, 1460, 1847, 2414})
    void reachesWhatDependsOnWhereAThreadEnds(int seed) {
        assertTrue(isTheSame(seed));
    }

    @Test
    void findsTheSameWithSeveralWorkers() throws InterruptedException {
        for (int seed = 1; seed <= 60; seed++) {
            Program program = new RandomProgram(seed);
            ExplorationSettings settings = ExplorationSettings.DEFAULT.withStrategy(Strategy.REDUCED);
            Findings alone = Exploration.explore(() -> program, settings.withWorkers(1));
            Findings together = Exploration.explore(() -> program, settings.withWorkers(3));
            assertTrue(together.complete(), together::toString);
            assertEquals(outcomes(alone), outcomes(together), "seed " + seed + ": " + program);
        }
    }

    /// A kill conflicts with every step of whoever is killed, whatever that step touches.
    @Test
    void killsBeforeEachStepOfAChild() throws InterruptedException {
        ExplorationSettings settings = ExplorationSettings.DEFAULT.withWorkers(1);
        Findings all = Exploration.explore(Samples::killed, settings.withStrategy(Strategy.ALL));
        Findings reduced = Exploration.explore(Samples::killed, settings.withStrategy(Strategy.REDUCED));
        assertTrue(reduced.complete(), reduced::toString);
        assertEquals(4, outcomes(all).size(), all::toString);
        assertEquals(outcomes(all), outcomes(reduced));
        assertTrue(reduced.runs() < all.runs(), reduced::toString);
    }

    private static Set<Outcome> outcomes(Findings findings) {
        return findings.endings().stream().map(Ending::outcome).collect(Collectors.toSet());
    }

    /// What came out of all runs, and how often each class came.
    static final class Seen {
        final Set<String> outcomes = new TreeSet<>();
        final Set<Long> shapes = new HashSet<>();
        int runs;

        private void add(Outcome outcome, Trail trail) {
            runs++;
            outcomes.add(outcome.kind() + " " + outcome.text());
            shapes.add(Shape.of(trail));
        }

        /// False when there are too many.
        boolean every(Program program, ControlledSettings machine, ReducedSearch search) {
            ControlledEngine engine = new ControlledEngine(machine);
            Walk walk = new EverySearch(Bounds.NONE).newWalk();
            while (walk.begin()) {
                Watched watched = new Watched(walk, search);
                Outcome outcome = engine.run(program, watched, null);
                watched.trail.end(watched.stuck);
                walk.end(outcome, engine.preemptions());
                add(outcome, watched.trail);
                if (runs == MOST_RUNS) {
                    return false;
                }
            }
            return true;
        }

        void reduced(Program program, ControlledSettings machine, ReducedSearch search) {
            ControlledEngine engine = new ControlledEngine(machine);
            ReducedWalk walk = (ReducedWalk) search.newWalk();
            while (walk.begin()) {
                Outcome outcome = engine.run(program, walk, null);
                int before = search.generation();
                boolean counts = walk.end(outcome, engine.preemptions());
                if (search.generation() != before) {
                    shapes.clear();
                    outcomes.clear();
                    runs = 0;
                }
                if (counts) {
                    add(outcome, walk.trail());
                }
            }
        }
    }

    /// Lets a walk decide, and writes down what happens.
    private static final class Watched implements Scheduler {
        private final Walk walk;
        private final Names names;
        private final Trail trail;
        private boolean stuck;

        Watched(Walk walk, ReducedSearch search) {
            this.walk = walk;
            names = search.newNames();
            trail = new Trail(names);
            names.clear();
            trail.begin(0, search.habits());
        }

        @Override
        public int next(Enabled enabled) {
            trail.look(enabled);
            int index = enabled.size() == 1 ? 0 : walk.next(enabled);
            trail.choose(enabled, index, null);
            return index;
        }

        @Override
        public void stuck(Enabled enabled) {
            stuck = true;
            trail.look(enabled);
        }

        @Override
        public void actorMade(int actor, int maker) {
            names.actorMade(actor, maker);
        }

        @Override
        public void resourceMade(int resource, int maker) {
            names.resourceMade(resource, maker);
        }

        @Override
        public void ordered(int earlier, int later) {
            trail.order(earlier, later);
        }

        @Override
        public Attention attention() {
            return Attention.STEPS;
        }

        @Override
        public Pace pace() {
            return Pace.FREE;
        }
    }
}
