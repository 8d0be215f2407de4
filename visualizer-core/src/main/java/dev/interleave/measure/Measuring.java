package dev.interleave.measure;

import dev.interleave.engine.RunSettings;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Verdict;
import dev.interleave.run.LessonRun;
import dev.interleave.run.LiveLesson;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Runs a cell's lesson live, as often as asked, and measures. Runs one after the other on the calling thread,
/// which may be interrupted; then nothing of the run is left.
public final class Measuring {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Measuring() {}

    /// Measures a cell.
    ///
    /// @param rounds how often, at least once
    /// @throws IOException when a run cannot be had or does not come out as its lesson allows, or the system does
    ///     not
    ///     say how much memory a process has; with a sentence
    public static Figure measure(Cell cell, int rounds) throws IOException, InterruptedException {
        if (cell.metric() == Metric.MEMORY_OF_ONE && !MemoryWatch.isPossible()) {
            throw new IOException("This system does not say how much memory another process has in use.");
        }
        double[] values = new double[rounds];
        LessonRun last = null;
        for (int round = 0; round < rounds; round++) {
            switch (cell.metric()) {
                case DURATION -> {
                    last = run(cell.program());
                    values[round] = millis(last);
                }
                case START_OF_ONE -> {
                    last = run(cell.program());
                    values[round] = millis(last) / cell.count();
                }
                case MEMORY_OF_ONE -> {
                    long one = greatestKib(cell.programWithOne()).kib();
                    Watched all = greatestKib(cell.program());
                    last = all.run();
                    values[round] = (double) (all.kib() - one) / Math.max(1, cell.count() - 1);
                }
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("measuring takes at least one round, not " + rounds);
        }
        Arrays.sort(values);
        return new Figure(cell.metric(), values[rounds / 2], values[0], values[rounds - 1], rounds, last);
    }

    private record Watched(LessonRun run, long kib) {}

    private static Watched greatestKib(LessonProgram program) throws IOException, InterruptedException {
        MemoryWatch watch = MemoryWatch.start();
        try {
            LessonRun run = run(program);
            return new Watched(run, watch.greatestKib());
        } finally {
            watch.stop();
        }
    }

    private static LessonRun run(LessonProgram program) throws IOException, InterruptedException {
        LessonRun run = LiveLesson.complete(program, RunSettings.DEFAULT, Optional.of(LONGEST));
        if (run.verdict().filter(Verdict.ALLOWED::equals).isEmpty()) {
            throw new IOException("A run of " + program.lesson().id() + " to measure came out as "
                    + run.result().outcome().text() + ", which is of no use; try again.");
        }
        return run;
    }

    private static double millis(LessonRun run) {
        return run.result().trace().durationNanos() / 1e6;
    }
}
