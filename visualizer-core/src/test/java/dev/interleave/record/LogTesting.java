package dev.interleave.record;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
        try (FileChannel channel = FileChannel.open(
                        LogFiles.of(run, process).head(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                Arena arena = Arena.ofConfined()) {
            MemorySegment head = channel.map(FileChannel.MapMode.READ_WRITE, 0, LogDescriptor.HEAD_BYTES, arena);
            long before = (long) LogDescriptor.LONG.getAndAdd(head, LogDescriptor.CLAIMED_OFFSET, 1L);
            if (before < 0) {
                throw new IOException("claim counter below zero");
            }
        }
    }
}
