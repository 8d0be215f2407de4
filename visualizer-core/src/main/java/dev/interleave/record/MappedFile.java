package dev.interleave.record;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;

/// Maps files on threads that may be interrupted at any time: an interrupted lesson thread closes the channel
/// under its own hands, so mapping is tried again and the interrupt is kept for its owner.
final class MappedFile {

    private static final int PAGE_BYTES = 4096;
    /// Written in large pieces, a file lies in large pieces of memory, which the processor maps faster.
    private static final byte[] ZEROS = new byte[1 << 18];

    private MappedFile() {}

    /// Makes a file of zeros and maps it, every page of it writable without a further fault. The zeros are written
    /// first, so a full disk is an exception here and not a fault in whoever stores to the mapping.
    static MemorySegment create(Path path, int bytes, Arena arena) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            for (int written = 0; written < bytes; written += ZEROS.length) {
                file.write(ZEROS, 0, Math.min(ZEROS.length, bytes - written));
            }
        }
        MemorySegment segment = map(path, MapMode.READ_WRITE, bytes, arena);
        for (long offset = 0; offset < bytes; offset += PAGE_BYTES) {
            LogDescriptor.LONG.set(segment, offset, 0L);
        }
        return segment;
    }

    /// Maps a file that is there in its full size.
    static MemorySegment open(Path path, int bytes, Arena arena) throws IOException {
        return map(path, MapMode.READ_ONLY, bytes, arena);
    }

    /// Whether the file has reached its size.
    static boolean isComplete(Path path, int bytes) {
        File file = path.toFile();
        return file.length() >= bytes;
    }

    private static MemorySegment map(Path path, MapMode mode, int bytes, Arena arena) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try (RandomAccessFile file =
                        new RandomAccessFile(path.toFile(), mode.equals(MapMode.READ_WRITE) ? "rw" : "r")) {
                    return file.getChannel().map(mode, 0, bytes, arena);
                } catch (ClosedByInterruptException _) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
