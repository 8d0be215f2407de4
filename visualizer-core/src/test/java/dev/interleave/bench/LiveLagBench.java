package dev.interleave.bench;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.analysis.WaitForGraph;
import dev.interleave.catalogue.synchronisation.TwoLocks;
import dev.interleave.engine.Execution;
import dev.interleave.engine.Program;
import dev.interleave.engine.RunResult;
import dev.interleave.engine.live.LiveRun;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Shared;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.replay.Cursor;
import dev.interleave.samples.SampleRequest;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long after an event the application has it, and how long after a deadlock has come about the run has ended.
///
/// Each program says what `System.nanoTime()` is when it begins, which ties the times of its trace to the clock
/// of this JVM: both read the same one, to within the microseconds between reading and recording.
public final class LiveLagBench {

    private static final int DEADLOCKS = 30;
    private static final int LAG_RUNS = 3;

    private LiveLagBench() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(Machine.describe());
        for (Between between : Between.values()) {
            for (int round = 0; round < LAG_RUNS; round++) {
                measureLag(between);
            }
        }
        measureDeadlocks();
    }

    /// What a thread does between two counts.
    private enum Between {
        SLEEP_1_MS,
        COMPUTE_20_MICROS,
        NOTHING;

        void spend(Lab lab) {
            switch (this) {
                case SLEEP_1_MS -> lab.sleep(ms(1));
                case COMPUTE_20_MICROS -> lab.compute(Duration.ofNanos(20_000));
                case NOTHING -> {}
            }
        }
    }

    /// Four threads count under a lock for three seconds.
    public static final class Steady implements Program {
        private static final int THREADS = 4;

        private final Between between;

        public Steady(List<String> words) {
            between = Between.valueOf(words.getFirst());
        }

        @Override
        public void run(Execution execution) {
            Lab lab = new Lab(execution);
            lab.print(Long.toString(System.nanoTime()));
            Lock lock = lab.lock("lock");
            Shared<Integer> counter = lab.shared("counter", 0);
            List<LabThread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                threads.add(lab.thread("counter-" + i, () -> count(lab, lock, counter))
                        .start());
            }
            threads.forEach(LabThread::join);
        }

        private void count(Lab lab, Lock lock, Shared<Integer> counter) throws Exception {
            long until = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            while (System.nanoTime() < until) {
                lock.with(() -> counter.set(counter.get() + 1));
                between.spend(lab);
            }
        }
    }

    /// The lesson of the two locks.
    public static final class Deadlocking implements Program {

        private final LessonProgram lesson;

        public Deadlocking(List<String> words) throws ReflectiveOperationException {
            lesson = new LessonProgram(words);
        }

        @Override
        public void run(Execution execution) throws Exception {
            new Lab(execution).print(Long.toString(System.nanoTime()));
            lesson.run(execution);
        }
    }

    /// What `System.nanoTime()` was at the beginning of the trace.
    private static long originNanos(Trace trace) {
        for (int event = 0; event < trace.size(); event++) {
            if (trace.kind(event) == EventKind.PRINT) {
                return Long.parseLong(trace.text((int) trace.value(event))) - trace.nanos(event);
            }
        }
        throw new IllegalStateException("the program did not say when it began");
    }

    private static void measureLag(Between between) throws Exception {
        List<long[]> deliveries = new ArrayList<>();
        RunResult result;
        try (LiveRun run =
                LiveRun.start(SampleRequest.of(Steady.class, between.name()).live())) {
            // One thread calls, and it is done when the result is there.
            run.onChange(() -> deliveries.add(new long[] {run.trace().size(), System.nanoTime()}));
            result = run.result().get();
        }
        Trace trace = result.trace();
        long origin = originNanos(trace);
        long[] lags = new long[trace.size()];
        int event = 0;
        for (long[] delivery : deliveries) {
            for (; event < delivery[0]; event++) {
                lags[event] = delivery[1] - origin - trace.nanos(event);
            }
        }
        Arrays.sort(lags, 0, event);
        print("lag, " + between + ", " + event + " events", lags, event);
    }

    private static void measureDeadlocks() throws Exception {
        long[] untilEnd = new long[DEADLOCKS];
        int found = 0;
        int runs = 0;
        while (found < DEADLOCKS) {
            RunResult result;
            long endNanos;
            runs++;
            try (LiveRun live = LiveRun.start(SampleRequest.of(Deadlocking.class, TwoLocks.class.getName())
                    .live())) {
                result = live.result().get();
                endNanos = System.nanoTime();
            }
            // The lesson may be lucky, and then says nothing about this.
            if (result.outcome().kind().equals("deadlock")) {
                Trace trace = result.trace();
                untilEnd[found++] = endNanos - originNanos(trace) - trace.nanos(closing(trace));
            }
        }
        Arrays.sort(untilEnd);
        print("deadlock to end of run, " + DEADLOCKS + " of " + runs + " runs", untilEnd, DEADLOCKS);
    }

    private static int closing(Trace trace) {
        Cursor cursor = new Cursor(trace);
        cursor.seek(trace.size());
        return WaitForGraph.of(trace, cursor.world()).cycle().orElseThrow().closedBy();
    }

    private static void print(String what, long[] sorted, int count) {
        System.out.printf(
                Locale.ROOT,
                "%-50s median %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what,
                sorted[count / 2] / 1e6,
                sorted[(int) (count * 0.99)] / 1e6,
                sorted[count - 1] / 1e6);
    }
}
