package dev.interleave.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Looks every few milliseconds how much memory the processes that this one has started since, and theirs, have in
/// use together, and keeps the greatest. From the system's own account (`VmRSS` of `/proc/<id>/status`), so on
/// Linux.
final class MemoryWatch {

    private static final long INTERVAL_NANOS = 5_000_000;

    private final Set<Long> before = descendants();
    private final Thread watcher =
            Thread.ofPlatform().daemon().name("memory-watch").unstarted(this::watch);
    private volatile long greatestKib;
    private volatile boolean closed;

    private MemoryWatch() {}

    static MemoryWatch start() {
        MemoryWatch watch = new MemoryWatch();
        watch.watcher.start();
        return watch;
    }

    /// Whether the system keeps such an account.
    static boolean isPossible() {
        return Files.isReadable(Path.of("/proc/self/status"));
    }

    private static Set<Long> descendants() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private void watch() {
        while (!closed) {
            long kib = descendants().stream()
                    .filter(pid -> !before.contains(pid))
                    .mapToLong(MemoryWatch::residentKib)
                    .sum();
            greatestKib = Math.max(greatestKib, kib);
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
    }

    private static long residentKib(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (IOException endedMeanwhile) {
            return 0;
        }
        return 0;
    }

    /// The greatest so far, in kibibytes.
    long greatestKib() {
        return greatestKib;
    }

    /// Ends the watching; returns when its thread has ended.
    void stop() throws InterruptedException {
        closed = true;
        watcher.join();
    }
}
