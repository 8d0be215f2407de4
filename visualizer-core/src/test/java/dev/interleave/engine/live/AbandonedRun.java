package dev.interleave.engine.live;

import dev.interleave.samples.RunOwner;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A run of eleven processes whose application is killed by the system.
final class AbandonedRun {

    private static final int PROCESSES = 11;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private AbandonedRun() {}

    /// Kills the application once all processes of its run are there.
    ///
    /// @return the time from then until no process and no file of the run is left
    static long millisToEnd() throws Exception {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        JavaCommand.classPath(List.of(LiveRun.class, RunOwner.class)),
                        RunOwner.class.getName(),
                        "ten")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = owner.inputReader(StandardCharsets.UTF_8)) {
            check("ready".equals(lines.readLine()), "the run did not begin");
            Path directory = Runs.directoriesOf(owner.pid()).getFirst();
            check(Runs.processesOf(directory.toString()).size() == PROCESSES, "not all processes are there");
            owner.destroyForcibly();
            long killed = System.nanoTime();
            while (Files.exists(directory)
                    || !Runs.processesOf(directory.toString()).isEmpty()) {
                check(System.nanoTime() - killed < PATIENCE.toNanos(), "waited in vain until all is gone");
                LockSupport.parkNanos(1_000_000);
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed);
        } finally {
            owner.destroyForcibly();
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
