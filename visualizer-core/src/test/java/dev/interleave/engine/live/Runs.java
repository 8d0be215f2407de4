package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.Program;
import dev.interleave.engine.RunResult;
import dev.interleave.samples.SampleRequest;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Whole runs, for tests.
final class Runs {

    private Runs() {}

    static LiveRun start(Class<? extends Program> program, String... words) throws IOException {
        return LiveRun.start(SampleRequest.of(program, words).live());
    }

    static RunResult run(Class<? extends Program> program, String... words) throws Exception {
        return run(SampleRequest.of(program, words));
    }

    static RunResult run(SampleRequest request) throws Exception {
        try (LiveRun run = LiveRun.start(request.live())) {
            return end(run);
        }
    }

    static RunResult end(LiveRun run) throws Exception {
        return run.result().get(SampleRequest.PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
    }

    static void awaitPrint(LiveRun run, String line) {
        await(line + " is printed", () -> printed(run.trace()).contains(line));
    }

    /// Waits for what the system gives no event of.
    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + SampleRequest.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "waited in vain until " + what);
            LockSupport.parkNanos(1_000_000);
        }
    }

    static List<String> printed(Trace trace) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kind(i) == EventKind.PRINT) {
                lines.add(trace.text((int) trace.value(i)));
            }
        }
        return lines;
    }

    /// The directories of runs that this process owns.
    static List<Path> directories() throws IOException {
        return directoriesOf(ProcessHandle.current().pid());
    }

    static List<Path> directoriesOf(long owner) throws IOException {
        List<Path> found = new ArrayList<>();
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(parent, "interleave-run-" + owner + "-*")) {
            paths.forEach(found::add);
        }
        return found;
    }

    /// The processes whose command line names the directory of a run.
    static List<Long> processesOf(String directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(directory))
                        .orElse(false))
                .map(ProcessHandle::pid)
                .toList();
    }
}
