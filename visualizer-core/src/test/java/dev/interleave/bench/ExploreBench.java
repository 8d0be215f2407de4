package dev.interleave.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Program;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.controlled.ControlledEngine;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.engine.controlled.Tape;
import dev.interleave.explore.Bounds;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.ExplorationSettings;
import dev.interleave.explore.Findings;
import dev.interleave.explore.Samples;
import dev.interleave.explore.Strategy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many schedules a second are run, next to the least that they could take: as many switches between bare
/// continuations. Per second of processor time and of the clock, because the machine may be busy. Each program in a JVM
/// of its own, as a search runs it: in one that has run others, the compiler knows less of what comes next.
///
/// Java needs `--add-exports java.base/jdk.internal.vm=ALL-UNNAMED`. Arguments: number of rounds, and one program for
/// only that one, in this JVM.
public final class ExploreBench {

    private static final long RUNS = 400_000;
    private static final int STEPS = 1_000_000;
    private static final String LONG_RUN = "long";
    /// Whose interleavings are all searched, too.
    private static final String SEARCHED = "lost3";

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// What one subject did in one round.
    private record Sample(double perSecond, double perProcessorSecond, double bytes) {}

    private interface Subject {
        /// Returns how much was done.
        long run() throws Throwable;
    }

    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    private ExploreBench() {}

    public static void main(String[] arguments) throws Throwable {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        if (arguments.length > 1) {
            new ExploreBench().measured(arguments[1], rounds);
            return;
        }
        System.out.println(Machine.describe());
        System.out.println("| subject | a second of the processor | a second of the clock | bytes a run |");
        System.out.println("|---|---|---|---|");
        for (String program : Samples.measured().keySet()) {
            fork(program, rounds);
        }
        fork(LONG_RUN, rounds);
    }

    private static void fork(String program, int rounds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", ManagementFactory.getRuntimeMXBean().getClassPath()));
        command.addAll(List.of(ExploreBench.class.getName(), Integer.toString(rounds), program));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(program + " ended with exit code " + exit);
        }
    }

    private void measured(String program, int rounds) throws Throwable {
        for (int round = 0; round <= rounds; round++) {
            if (round == 1) {
                // The first is to warm up.
                samples.clear();
            }
            if (program.equals(LONG_RUN)) {
                longRuns();
            } else {
                round(program, Samples.measured().get(program));
            }
        }
        print();
    }

    private void round(String name, Program program) throws Throwable {
        int switches = switches(program);
        int actors = actors(program);
        measure(
                name + ", floor: " + actors + " continuations, " + switches + " switches",
                () -> ContinuationFloor.run(RUNS, actors, switches));
        measure(name + ", 1 worker", () -> drawn(program, 1));
        measure(name + ", 2 workers", () -> drawn(program, 2));
        if (name.equals(SEARCHED)) {
            measure(name + ", every one, 1 worker", () -> searched(program, Strategy.ALL, 1));
            measure(name + ", every one, 2 workers", () -> searched(program, Strategy.ALL, 2));
            measure(name + ", reduced, 1 worker", () -> searched(program, Strategy.REDUCED, 1));
            measure(name + ", reduced, 2 workers", () -> searched(program, Strategy.REDUCED, 2));
        }
    }

    private void longRuns() throws Throwable {
        measure("steps of one long run, no record", () -> longRun(null));
        measure("steps of one long run, on a tape", () -> longRun(new Tape()));
    }

    private void measure(String name, Subject subject) throws Throwable {
        long allocated = THREADS.getTotalThreadAllocatedBytes();
        long processor = PROCESS.getProcessCpuTime();
        long clock = System.nanoTime();
        long done = subject.run();
        double seconds = (System.nanoTime() - clock) / 1e9;
        double processorSeconds = (PROCESS.getProcessCpuTime() - processor) / 1e9;
        double bytes = (double) (THREADS.getTotalThreadAllocatedBytes() - allocated) / done;
        samples.computeIfAbsent(name, _ -> new ArrayList<>())
                .add(new Sample(done / seconds, done / processorSeconds, bytes));
    }

    private static long drawn(Program program, int workers) throws InterruptedException {
        ExplorationSettings settings = ExplorationSettings.DEFAULT
                .withStrategy(Strategy.RANDOM)
                .withWorkers(workers)
                .withBounds(Bounds.NONE.withRuns(RUNS));
        return Exploration.explore(() -> program, settings).runs();
    }

    private static long searched(Program program, Strategy strategy, int workers) throws InterruptedException {
        ExplorationSettings settings =
                ExplorationSettings.DEFAULT.withStrategy(strategy).withWorkers(workers);
        long runs = 0;
        for (int i = 0; i < 5; i++) {
            Findings findings = Exploration.explore(() -> program, settings);
            runs += findings.runs();
        }
        return runs;
    }

    /// How often an actor is entered in a run of the program, as a median: once to begin, and when another goes on.
    private static int switches(Program program) {
        ControlledEngine engine = new ControlledEngine(ControlledSettings.DEFAULT);
        int[] counts = new int[101];
        for (int seed = 0; seed < counts.length; seed++) {
            Counting counting = new Counting(seed);
            var _ = engine.run(program, counting, null);
            counts[seed] = counting.switches;
        }
        Arrays.sort(counts);
        return counts[counts.length / 2] + actors(program);
    }

    private static int actors(Program program) {
        int[] made = new int[1];
        Scheduler counting = new Scheduler() {
            @Override
            public int next(Enabled enabled) {
                return 0;
            }

            @Override
            public Pace pace() {
                return Pace.FREE;
            }

            @Override
            public void actorMade(int actor, int maker) {
                made[0]++;
            }
        };
        var _ = new ControlledEngine(ControlledSettings.DEFAULT).run(program, counting, null);
        return made[0];
    }

    private static long longRun(@Nullable Tape tape) {
        ControlledEngine engine = new ControlledEngine(ControlledSettings.DEFAULT.withMaxSteps(STEPS));
        var _ = engine.run(Samples.endless(), new Counting(1), tape);
        return engine.steps();
    }

    private void print() {
        samples.forEach((name, some) -> System.out.printf(
                "| %s | %,.0f | %,.0f | %,.0f |%n",
                name,
                median(some.stream().mapToDouble(Sample::perProcessorSecond).toArray()),
                median(some.stream().mapToDouble(Sample::perSecond).toArray()),
                median(some.stream().mapToDouble(Sample::bytes).toArray())));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /// Chooses at random, and counts how often another goes on.
    private static final class Counting implements Scheduler {
        private long state;
        private int last = -1;
        private int switches;

        Counting(long seed) {
            state = seed;
        }

        @Override
        public int next(Enabled enabled) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            int index = (int) (((state >>> 33) * enabled.size()) >>> 31);
            if (enabled.actor(index) != last) {
                last = enabled.actor(index);
                switches++;
            }
            return index;
        }

        @Override
        public Pace pace() {
            return Pace.FREE;
        }
    }
}
