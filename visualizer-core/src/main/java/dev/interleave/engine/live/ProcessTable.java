package dev.interleave.engine.live;

import dev.interleave.engine.RunResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// All processes of a run, as far down as they go: what their reports said of them, and their end by force.
///
/// Every process of a run has the run's directory among its arguments, so even one whose parent died before
/// it could report it is found. Any thread may call.
final class ProcessTable {

    /// What a process that was ended by force ends with.
    private static final int KILLED = -9;

    private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(900);
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final String runDirectory;
    private final Map<Long, Row> rows = new LinkedHashMap<>();

    ProcessTable(Path runDirectory) {
        this.runDirectory = runDirectory.toString();
    }

    private record Row(String name, int exit, Optional<ProcessHandle> handle) {}

    synchronized void began(long pid, String name) {
        rows.put(pid, new Row(name, KILLED, ProcessHandle.of(pid)));
    }

    synchronized void ended(long pid, int exit) {
        rows.computeIfPresent(pid, (_, row) -> new Row(row.name(), exit, Optional.empty()));
    }

    /// How each process ended, in the order in which they began. One that never said is taken as killed.
    synchronized List<RunResult.ProcessEnd> ends() {
        List<RunResult.ProcessEnd> ends = new ArrayList<>();
        rows.forEach((pid, row) -> ends.add(new RunResult.ProcessEnd(pid, row.name(), row.exit())));
        return List.copyOf(ends);
    }

    /// Whether every process that was reported has ended too.
    boolean allEnded() {
        return reported().stream().noneMatch(ProcessTable::isRunning);
    }

    /// Kills the engine and all below it, and waits until they are gone, at most about a second.
    void killAll(ChildLink engine) {
        List<ProcessHandle> below = engine.handle().descendants().toList();
        engine.kill();
        below.forEach(ProcessHandle::destroyForcibly);
        reported().forEach(ProcessHandle::destroyForcibly);
        long deadline = System.nanoTime() + GRACE_NANOS;
        while (!(engine.exit() != null && areGone(below) && noStraggler()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(AGAIN_NANOS);
        }
    }

    private static boolean areGone(List<ProcessHandle> killed) {
        return killed.stream().noneMatch(ProcessTable::isRunning);
    }

    /// A process that has ended but that nobody has waited for yet counts as alive, but has no command any more.
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private synchronized List<ProcessHandle> reported() {
        return rows.values().stream().flatMap(row -> row.handle().stream()).toList();
    }

    /// Kills whatever is left of the run, and returns whether that was nothing. Looks at all processes of the
    /// machine, which takes some milliseconds.
    private boolean noStraggler() {
        List<ProcessHandle> alive = Stream.concat(
                        reported().stream(), ProcessHandle.allProcesses().filter(this::isOfRun))
                .filter(ProcessTable::isRunning)
                .toList();
        alive.forEach(ProcessHandle::destroyForcibly);
        return alive.isEmpty();
    }

    private boolean isOfRun(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(runDirectory))
                .orElse(false);
    }
}
