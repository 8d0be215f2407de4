package dev.interleave.bench;

import dev.interleave.engine.CallSites;
import java.util.ArrayList;
import java.util.List;

/// What noting a call site costs, on a platform thread and on a virtual one, beside a stack walk that would find the
/// same line. Needs some seconds:
///
///     mvn -q -pl visualizer-core test-compile
///     java -cp visualizer-core/target/test-classes:visualizer-core/target/classes dev.interleave.bench.CallSiteBench
public final class CallSiteBench {

    private static final int CALLS = 5_000_000;
    private static final int WALKS = 200_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 11;

    /// Keeps the compiler from leaving out what is measured.
    @SuppressWarnings("UnusedVariable") // written, so that the lines are needed
    private static volatile int sink;

    private CallSiteBench() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(Machine.describe());
        System.out.println();
        System.out.println("| thread | CallSites.enter | stack walk |");
        System.out.println("|---|---|---|");
        measure("platform");
        Thread.ofVirtual().start(() -> measure("virtual")).join();
    }

    private static void measure(String thread) {
        List<Double> noted = new ArrayList<>();
        List<Double> walked = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double notedNanos = nanosPer(CALLS, CallSiteBench::note);
            double walkedNanos = nanosPer(WALKS, CallSiteBench::walk);
            if (round >= 0) {
                noted.add(notedNanos);
                walked.add(walkedNanos);
            }
        }
        System.out.printf("| %s | %s ns | %s ns |%n", thread, Spread.of(noted), Spread.of(walked));
    }

    private interface Subject {
        void run(int count);
    }

    private static double nanosPer(int count, Subject subject) {
        long start = System.nanoTime();
        subject.run(count);
        return (double) (System.nanoTime() - start) / count;
    }

    private static void note(int count) {
        for (int i = 0; i < count; i++) {
            CallSites.enter(i & 63);
        }
        sink = CallSites.current();
    }

    private static void walk(int count) {
        for (int i = 0; i < count; i++) {
            sink = StackWalker.getInstance()
                    .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
        }
    }
}
