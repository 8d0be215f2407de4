package dev.interleave.record;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// Does to a log what only a killed writer does.
final class LogTesting {

    private LogTesting() {}

    /// Until the clock is past anything that was recorded before.
    static void letTimePass() {
        long end = System.nanoTime() + 10_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    static void claimWithoutPublishing(Path run, int process) throws IOException {
        edit(LogFiles.of(run, process).head(), LogDescriptor.HEAD_BYTES, head -> {
            long claimed = LogDescriptor.claimed(head);
            LogDescriptor.LONG.setVolatile(head, LogDescriptor.CLAIMED_OFFSET, claimed + 1);
        });
    }

    /// Makes a log with one event look as if its process had a clock of its own, which began elsewhere.
    static void shiftClock(Path run, int process, long nanos) throws IOException {
        LogFiles files = LogFiles.of(run, process);
        edit(files.head(), LogDescriptor.HEAD_BYTES, head -> {
            LogDescriptor.INT.set(head, LogDescriptor.CLOCK_OFFSET, 0);
            add(head, LogDescriptor.CLOCK_NANOS_OFFSET, nanos);
        });
        edit(files.segment(0), LogDescriptor.SEGMENT_BYTES, segment -> add(segment, LogDescriptor.NANOS_OFFSET, nanos));
    }

    private static void add(MemorySegment segment, long offset, long nanos) {
        LogDescriptor.LONG.set(segment, offset, (long) LogDescriptor.LONG.get(segment, offset) + nanos);
    }

    private static void edit(Path file, int bytes, Consumer<MemorySegment> change) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                Arena arena = Arena.ofConfined()) {
            change.accept(channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena));
        }
    }
}
