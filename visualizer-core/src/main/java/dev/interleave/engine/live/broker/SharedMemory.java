package dev.interleave.engine.live.broker;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// The numbers that all processes of a run share: a file in the run's directory that each of them maps. A
/// cache line for each number:
///
///      0         8        16                      64
///     +---------+---------+-----------------------+
///     | content | recorder|        unused         |
///     +---------+---------+-----------------------+
///
/// Reading and writing are single accesses that nothing protects, so updates are lost here as in any shared
/// memory. What is protected is only that the access and its record happen together: `recorder` holds the id
/// of the process that is between the two. Without it a read could be recorded before the write whose value
/// it saw. It is held for about a hundred nanoseconds; if its holder is killed just then, whoever waits takes
/// it over.
public final class SharedMemory {

    public static final int PLACES = 4096;

    private static final int PLACE_BYTES = 64;
    private static final int RECORDER = 8;
    private static final long FREE = 0;
    private static final int SPINS = 200;
    private static final long PAUSE_NANOS = 20_000;
    private static final int PAUSES_UNTIL_SUSPICION = 50;

    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final MappedByteBuffer memory;
    private final long self = ProcessHandle.current().pid();

    private SharedMemory(MappedByteBuffer memory) {
        this.memory = memory;
    }

    /// Maps the file, which is made if need be. The pages of places that nobody uses take no room.
    public static SharedMemory open(Path runDirectory) throws IOException {
        try (FileChannel file = FileChannel.open(
                runDirectory.resolve("shared-values"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE)) {
            return new SharedMemory(file.map(FileChannel.MapMode.READ_WRITE, 0, (long) PLACES * PLACE_BYTES));
        }
    }

    /// Reads or writes together with its record, which the action does too.
    ///
    /// @return what the action returns
    public long together(int place, LongSupplier accessAndRecord) {
        claim(place);
        try {
            return accessAndRecord.getAsLong();
        } finally {
            LONG.setRelease(memory, place * PLACE_BYTES + RECORDER, FREE);
        }
    }

    public long read(int place) {
        return (long) LONG.getOpaque(memory, place * PLACE_BYTES);
    }

    public void write(int place, long content) {
        LONG.setOpaque(memory, place * PLACE_BYTES, content);
    }

    private void claim(int place) {
        int offset = place * PLACE_BYTES + RECORDER;
        for (int attempt = 1; !LONG.compareAndSet(memory, offset, FREE, self); attempt++) {
            if (attempt < SPINS) {
                Thread.onSpinWait();
            } else if (attempt % PAUSES_UNTIL_SUSPICION == 0) {
                takeFromTheDead(offset);
            } else {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void takeFromTheDead(int offset) {
        long holder = (long) LONG.getVolatile(memory, offset);
        if (holder != FREE && ProcessHandle.of(holder).isEmpty()) {
            LONG.compareAndSet(memory, offset, holder, FREE);
        }
    }
}
