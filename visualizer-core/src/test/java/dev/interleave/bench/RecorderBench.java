package dev.interleave.bench;

import com.sun.management.ThreadMXBean;
import dev.interleave.record.Recorder;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import jdk.jfr.Recording;

/// What one recorded event costs beside a bare `System.nanoTime()` and beside a custom JFR event without a stack
/// trace. All three run in every round, in turns, so that a slow minute of the machine hits all of them. Needs
/// about a minute:
///
///     mvn -q -pl visualizer-core test-compile
///     java -cp visualizer-core/target/test-classes:visualizer-core/target/classes dev.interleave.bench.RecorderBench
public final class RecorderBench {

    private static final int EVENTS = 1_000_000;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 15;
    private static final int[] THREADS = {1, 2, 8};

    private static final ThreadMXBean THREADS_BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Keeps the compiler from leaving out what is measured.
    @SuppressWarnings("UnusedVariable") // written, so that the readings are needed
    private static volatile long sink;

    private RecorderBench() {}

    /// Does the work once, `count` times, on the calling thread.
    private interface Subject {
        void run(int count);
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(Machine.describe());
        System.out.println();
        System.out.println("| threads | nanoTime | recorder | JFR event | recorder / nanoTime | JFR / nanoTime |");
        System.out.println("|---|---|---|---|---|---|");
        try (Recording jfr = new Recording()) {
            jfr.enable(JfrProbe.class);
            jfr.start();
            for (int threads : THREADS) {
                measure(threads);
            }
        }
        System.out.println();
        System.out.printf("Bytes allocated per event: %.3f%n", allocatedBytes());
    }

    private static void measure(int threads) throws Exception {
        List<Double> bare = new ArrayList<>();
        List<Double> recorded = new ArrayList<>();
        List<Double> jfr = new ArrayList<>();
        List<Double> ratio = new ArrayList<>();
        List<Double> jfrRatio = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double bareNanos = nanosPerEvent(threads, RecorderBench::readClock);
            double recordedNanos = recorderNanos(threads);
            double jfrNanos = nanosPerEvent(threads, RecorderBench::commit);
            if (round >= 0) {
                bare.add(bareNanos);
                recorded.add(recordedNanos);
                jfr.add(jfrNanos);
                ratio.add(recordedNanos / bareNanos);
                jfrRatio.add(jfrNanos / bareNanos);
            }
        }
        System.out.printf(
                "| %d | %s ns | %s ns | %s ns | %s | %s |%n",
                threads, Spread.of(bare), Spread.of(recorded), Spread.of(jfr), Spread.of(ratio), Spread.of(jfrRatio));
    }

    private static double recorderNanos(int threads) throws Exception {
        Path run = Files.createTempDirectory("recorder-bench");
        try (Recorder recorder = Recorder.create(run)) {
            int actor = recorder.defineActor(ActorKind.PROCESS, -1, "main", 0);
            return nanosPerEvent(threads, count -> record(recorder, actor, count));
        } finally {
            Machine.delete(run);
        }
    }

    /// Processor time that the writing threads spend per event; what other programs do meanwhile is not in it.
    private static double nanosPerEvent(int threads, Subject subject) throws InterruptedException {
        int count = EVENTS / threads;
        CountDownLatch ready = new CountDownLatch(threads);
        CountDownLatch go = new CountDownLatch(1);
        LongAdder nanos = new LongAdder();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(Thread.ofPlatform().start(() -> {
                ready.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                long start = THREADS_BEAN.getCurrentThreadCpuTime();
                subject.run(count);
                nanos.add(THREADS_BEAN.getCurrentThreadCpuTime() - start);
            }));
        }
        ready.await();
        go.countDown();
        for (Thread thread : running) {
            thread.join();
        }
        return nanos.sum() / ((double) count * threads);
    }

    private static void readClock(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += System.nanoTime();
        }
        sink = sum;
    }

    private static void record(Recorder recorder, int actor, int count) {
        for (int i = 0; i < count; i++) {
            recorder.record(EventKind.COMPUTE, 0, actor, -1, 0, i);
        }
    }

    private static void commit(int count) {
        for (int i = 0; i < count; i++) {
            JfrProbe probe = new JfrProbe();
            probe.actor = 1;
            probe.kind = 90;
            probe.target = -1;
            probe.value = i;
            probe.commit();
        }
    }

    private static double allocatedBytes() throws IOException {
        Path run = Files.createTempDirectory("recorder-bench");
        try (Recorder recorder = Recorder.create(run)) {
            int actor = recorder.defineActor(ActorKind.PROCESS, -1, "main", 0);
            long before = THREADS_BEAN.getCurrentThreadAllocatedBytes();
            record(recorder, actor, 60_000);
            return (THREADS_BEAN.getCurrentThreadAllocatedBytes() - before) / 60_000.0;
        } finally {
            Machine.delete(run);
        }
    }
}
