package dev.interleave.record;

import static dev.interleave.record.LogDescriptor.LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The block that one thread is filling. It has one owner at a time, and a new one when the old one is dead, who
/// goes on in the same block: so ten thousand short threads leave no more unfilled blocks than there are lanes.
///
/// All but {@link #take} is for the owner. What changes with every event is in the block, not here, so
/// neighbouring lanes do not disturb each other.
final class Lane {

    private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
    private @Nullable MemorySegment segment;
    private long headOffset;

    /// Whether the calling thread is the owner. Nobody but a thread itself makes it an owner, so a plain read
    /// will do.
    @SuppressWarnings("ReferenceEquality") // a subclass of Thread may say that it equals another
    boolean isOwnedBy(Thread caller) {
        return owner.getPlain() == caller;
    }

    /// Makes the calling thread the owner unless a living one is.
    ///
    /// A thread's last event happened before others see it dead, so the new owner sees the lane as the old one
    /// left it.
    boolean take(Thread caller) {
        Thread before = owner.get();
        return (before == null || !before.isAlive()) && owner.compareAndSet(before, caller);
    }

    /// Claims the next place in the block with plain stores; the essay in {@link EventLog} says why that will do.
    ///
    /// @return its offset in {@link #segment}, -1 when there is no block or it is full
    long claim() {
        MemorySegment in = segment;
        if (in == null) {
            return -1;
        }
        long index = (long) LONG.get(in, headOffset);
        if (index >= LogDescriptor.BLOCK_EVENTS) {
            return -1;
        }
        LONG.setRelease(in, headOffset, index + 1);
        // Keeps the compiler from reading the clock first.
        VarHandle.storeStoreFence();
        return LogDescriptor.eventOffset(headOffset, index);
    }

    @Nullable
    MemorySegment segment() {
        return segment;
    }

    void goOnIn(MemorySegment newSegment, long newHeadOffset) {
        segment = newSegment;
        headOffset = newHeadOffset;
    }
}
