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

    /// Until a follower can be sure of anything that was recorded before.
    static void letTimePass() {
        long end = System.nanoTime() + LogReader.MARGIN_NANOS + 10_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /// In the first block, which belongs to the thread that recorded first.
    static void claimWithoutPublishing(Path run, int process) throws IOException {
        edit(
                LogFiles.of(run, process).segment(0),
                LogDescriptor.SEGMENT_BYTES,
                segment -> add(segment, LogDescriptor.headOffset(0), 1));
    }

    /// Makes a log with one event look as if its process had a clock of its own, which began elsewhere.
    static void shiftClock(Path run, int process, long nanos) throws IOException {
        LogFiles files = LogFiles.of(run, process);
        edit(files.head(), LogDescriptor.HEAD_BYTES, head -> {
            LogDescriptor.INT.set(head, LogDescriptor.CLOCK_OFFSET, 0);
            add(head, LogDescriptor.CLOCK_NANOS_OFFSET, nanos);
        });
        edit(files.segment(0), LogDescriptor.SEGMENT_BYTES, segment -> {
            add(segment, LogDescriptor.eventOffset(0, 0) + LogDescriptor.NANOS_OFFSET, nanos);
        });
    }

    /// Gives all events of the first segment the same time.
    static void stopClock(Path run, int process) throws IOException {
        edit(LogFiles.of(run, process).segment(0), LogDescriptor.SEGMENT_BYTES, segment -> {
            for (long block = 0; block < LogDescriptor.SEGMENT_BLOCKS; block++) {
                for (int index = 0; index < LogDescriptor.BLOCK_EVENTS; index++) {
                    long offset = LogDescriptor.eventOffset(LogDescriptor.headOffset(block), index);
                    LogDescriptor.LONG.set(segment, offset + LogDescriptor.NANOS_OFFSET, 1L);
                }
            }
        });
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
