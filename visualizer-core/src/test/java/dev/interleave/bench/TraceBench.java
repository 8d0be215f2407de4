package dev.interleave.bench;

import dev.interleave.SyntheticTrace;
import dev.interleave.format.RecordingReader;
import dev.interleave.format.RecordingWriter;
import dev.interleave.record.LogFollower;
import dev.interleave.record.Recorder;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// What a trace of ten million events costs: to build, to hold, to merge from a log, to save and to open. Needs
/// three gigabytes of memory, one of disk, and about two minutes:
///
///     mvn -q -pl visualizer-core test-compile
///     java -Xmx3g -cp visualizer-core/target/test-classes:visualizer-core/target/classes \
///         dev.interleave.bench.TraceBench
public final class TraceBench {

    private static final int EVENTS = 10_000_000;
    private static final int ROUNDS = 5;

    private TraceBench() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(Machine.describe());
        System.out.println();
        System.out.println("| 10 million events | time | per event |");
        System.out.println("|---|---|---|");
        Trace trace = SyntheticTrace.of(SyntheticTrace.Shape.of(EVENTS));
        time("append to a builder and freeze", () -> copy(trace));
        long held = heldBytes(trace);
        save(trace);
        follow();
        System.out.println();
        System.out.printf(Locale.ROOT, "In memory: %.2f bytes an event.%n", (double) held / EVENTS);
    }

    private static Trace copy(Trace trace) {
        TraceBuilder builder = new TraceBuilder();
        for (int i = 0; i < trace.size(); i++) {
            builder.append(
                    trace.nanos(i),
                    trace.actor(i),
                    trace.kindCode(i),
                    trace.flags(i),
                    trace.target(i),
                    trace.site(i),
                    trace.value(i));
        }
        return builder.freeze();
    }

    private static long heldBytes(Trace trace) {
        long before = usedBytes();
        Trace copy = copy(trace);
        long held = usedBytes() - before;
        if (copy.size() != trace.size()) {
            throw new IllegalStateException("not a copy");
        }
        return held;
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void save(Trace trace) throws Exception {
        Path folder = Files.createTempDirectory("trace-bench");
        try {
            Path file = folder.resolve("run.interleave");
            time("write a recording", () -> {
                RecordingWriter.write(trace, file);
                return trace;
            });
            time("read a recording", () -> RecordingReader.read(file));
            System.out.printf(
                    Locale.ROOT, "| size of the file | | %.2f bytes |%n", (double) Files.size(file) / trace.size());
        } finally {
            Machine.delete(folder);
        }
    }

    /// A follower that comes when everything has been recorded.
    private static void follow() throws Exception {
        Path run = Files.createTempDirectory("trace-bench");
        try (Recorder recorder = Recorder.create(run)) {
            int main = recorder.defineActor(ActorKind.PROCESS, -1, "main", 0);
            recorder.defineProcess(main, 1, "main");
            for (int i = 0; i < EVENTS; i++) {
                recorder.record(EventKind.COMPUTE, 0, main, -1, 0, i);
            }
            time("merge a log of one process", () -> merge(run));
        } finally {
            Machine.delete(run);
        }
    }

    private static Trace merge(Path run) throws IOException {
        try (LogFollower follower = new LogFollower(run)) {
            follower.finish();
            return follower.snapshot();
        }
    }

    private static void time(String what, Callable<Trace> work) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int size = work.call().size();
            double second = (System.nanoTime() - start) / 1e9;
            if (size != EVENTS) {
                throw new IllegalStateException(what + " gave " + size + " events");
            }
            if (round >= 0) {
                seconds.add(second);
            }
        }
        Spread spread = Spread.of(seconds);
        System.out.printf(Locale.ROOT, "| %s | %s s | %.0f ns |%n", what, spread, spread.median() * 1e9 / EVENTS);
    }
}
