package dev.interleave.record;

import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/// What recording one event costs, here and now: written into a scratch log for a few milliseconds at the start of
/// a run, in a JVM that is as cold as the run's, so that the trace can say how much of it is its own doing.
public final class RecorderCost {

    private static final long BUDGET_NANOS = 3_000_000;
    private static final int BATCH = 256;
    private static final int MAX_BATCHES = 128;

    private RecorderCost() {}

    /// Nanoseconds for one event: the median of batches, recorded by one thread. Takes about five milliseconds.
    ///
    /// @param directory where the scratch log may be for that time: the run's own, so that nothing is left
    ///     elsewhere
    ///     even by a process that is killed meanwhile
    /// @throws IOException when there is no room for a scratch log
    public static double measure(Path directory) throws IOException {
        Path scratch = Files.createTempDirectory(directory, "cost");
        try (Recorder recorder = Recorder.create(scratch)) {
            return median(recorder);
        } finally {
            delete(scratch);
        }
    }

    /// As {@link dev.interleave.trace.RunInfo#RECORDER_NANOS} wants it: with one decimal.
    public static String text(double nanosPerEvent) {
        return String.format(Locale.ROOT, "%.1f", nanosPerEvent);
    }

    private static double median(Recorder recorder) {
        double[] costs = new double[MAX_BATCHES];
        int batches = 0;
        long begin = System.nanoTime();
        while (batches < MAX_BATCHES && System.nanoTime() - begin < BUDGET_NANOS) {
            long start = System.nanoTime();
            for (int i = 0; i < BATCH; i++) {
                recorder.record(EventKind.COMPUTE, 0, 0, -1, 0, i);
            }
            costs[batches++] = (double) (System.nanoTime() - start) / BATCH;
        }
        Arrays.sort(costs, 0, batches);
        return costs[batches / 2];
    }

    private static void delete(Path scratch) throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
