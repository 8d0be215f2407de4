package dev.interleave.record;

import static dev.interleave.record.LogDescriptor.INT;
import static dev.interleave.record.LogDescriptor.LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/// Appends events to the mapped log of one process, from any thread.
///
/// ## How one event is written
///
/// The log consists of blocks of 511 places ({@link LogDescriptor}). A thread claims a block by an atomic add,
/// keeps it in its {@link Lane}, and fills it:
///
/// 1. It adds one to the number of claimed places, in the head of the block. Nobody else writes there, so a load
///    and a store will do.
/// 2. Only then does it read the clock.
/// 3. Plain stores fill the place, one release store of the word with the kind publishes it.
///
/// ## Up to which time a follower knows everything
///
/// It takes the time T, then reads the number of blocks, then the number of claimed places of each open block.
/// An event whose claim it does not see was not claimed when it looked, so its clock is read after T. And a
/// claim that it sees holds it up until the event is there. So a thread may be stopped by the system anywhere
/// between 1 and 3, for as long as it likes; and a thread that holds a block and records nothing holds up
/// nobody.
///
/// One thing is missing in this: the claim of 1 may still be on its way to other processors when the clock is
/// read in 2, because a plain store waits in the processor's store buffer, and the fence that would empty it
/// costs as much as all the rest of an event. No processor keeps a store for more than some microseconds (it
/// drains the buffer as fast as it can, also when the thread is stopped, for then the store is done already).
/// Looked at 90 million times on two processors, the latest claim came 0.8 microseconds after the time of its
/// event. The follower grants a thousandfold, {@link LogReader#MARGIN_NANOS}: it is sure of what is a millisecond
/// past. Morrison and Afek, "Temporally Bounding TSO for Fence-Free Asymmetric Synchronization" (2015), discuss
/// this exchange of a fence on the frequent side for a wait on the rare one.
///
/// ## What times say about order
///
/// Events are merged by time. If one event happened before another, its clock was read before: a release store
/// is not done before the reading that precedes it, the reading is not done before the acquire that precedes it,
/// and the clocks of all processors agree better than the time which a message takes between them (without that,
/// no order by time has a meaning). Two such readings are apart by the rest of the one, the beginning of the
/// other, and what carried the message, so by at least the duration of a whole reading. If the clock ticks
/// faster than that, as {@link ClockTick} finds out, their times differ, and equal times mean: neither caused
/// the other.
///
/// If the clock ticks more slowly (every 40 or 100 ns, as on some machines), a release and the acquire that it
/// allowed can carry the same time. Then all threads write to one {@link SharedLane}, where the claim is an
/// atomic add, a full barrier: of two events of which the first happened before the second, the first has the
/// earlier block or the earlier place of the same one, and that decides between equal times.
///
/// ## Threads without a lane
///
/// There are 64 lanes. A thread looks for its own by its number, and takes it if it is free or its owner is
/// dead; it then goes on in the block where that one ended. Ten thousand short threads, one after the other, use
/// up what their events need and 64 blocks. A thread whose lane has a living owner writes to the shared lane. So
/// do most of thousands of virtual threads alive at once; for a few of them a lane is as good as for other
/// threads, because nothing here lets go of the carrier.
///
/// ## When the process is killed
///
/// No published event is lost, at any instant, because the pages belong to the file and not to the process.
/// There is at most one claimed, unpublished place per thread, a hole that the follower skips.
///
/// ## What was rejected
///
/// - One counter for all events, which this class once had, makes two processors that do nothing but record wait
///   for each other: 15 ns an event. It cost one thread 5 ns, too: the atomic add.
/// - A counter for each lane, claimed by atomic adds, spares the waiting and not the 5 ns.
/// - A lane found by `ThreadLocal` needs somebody to give it back, in every thread, when the log is closed.
/// - A buffer of each thread's own, outside of the file, is lost when the process is killed, and leaves a reader
///   without any bound on the times that an idle thread may still write.
/// - A ring has to block or to drop.
final class EventLog {

    /// A power of two. Threads who are started one after the other get lanes side by side.
    private static final int LANES = 64;

    private final MemorySegment head;
    private final SegmentTable segments;
    private final BlockTable blocks;
    private final boolean hasFineClock;
    private final Lane[] lanes = new Lane[LANES];
    private final SharedLane sharedLane;
    private volatile boolean closed;

    EventLog(LogFiles files, boolean hasFineClock) throws IOException {
        this.hasFineClock = hasFineClock;
        head = MappedFile.create(files.head(), LogDescriptor.HEAD_BYTES, Arena.ofAuto());
        segments = new SegmentTable(files);
        blocks = new BlockTable(head, segments);
        sharedLane = new SharedLane(blocks);
        for (int i = 0; i < LANES; i++) {
            lanes[i] = new Lane();
        }
        describe(files, ClockReading.now());
    }

    private void describe(LogFiles files, ClockReading clock) {
        INT.set(head, LogDescriptor.VERSION_OFFSET, LogDescriptor.VERSION);
        INT.set(head, LogDescriptor.PROCESS_OFFSET, files.process());
        LONG.set(head, LogDescriptor.PID_OFFSET, ProcessHandle.current().pid());
        INT.set(head, LogDescriptor.CLOCK_OFFSET, clock.common() ? 1 : 0);
        INT.set(head, LogDescriptor.SLOT_BYTES_OFFSET, LogDescriptor.SLOT_BYTES);
        INT.set(head, LogDescriptor.SEGMENT_SLOTS_OFFSET, LogDescriptor.SEGMENT_SLOTS);
        INT.set(head, LogDescriptor.BLOCK_SLOTS_OFFSET, LogDescriptor.BLOCK_SLOTS);
        LONG.set(head, LogDescriptor.CLOCK_NANOS_OFFSET, clock.nanos());
        LONG.set(head, LogDescriptor.CLOCK_WALL_OFFSET, clock.wallNanos());
        LONG.set(head, LogDescriptor.CLOCK_ERROR_OFFSET, clock.errorNanos());
        LONG.setRelease(head, LogDescriptor.MAGIC_OFFSET, LogDescriptor.MAGIC);
    }

    /// Appends one event, now, unless the log is closed.
    ///
    /// @param kindWord {@link LogDescriptor#kindWord}
    /// @param targetWord {@link LogDescriptor#targetWord}
    /// @throws IOException when the log cannot grow
    void append(long kindWord, long targetWord, long value) throws IOException {
        if (closed) {
            return;
        }
        Thread thread = Thread.currentThread();
        Lane lane = lanes[(int) thread.threadId() & (LANES - 1)];
        if (lane.isOwnedBy(thread)) {
            long offset = lane.claim();
            MemorySegment segment = lane.segment();
            if (offset >= 0 && segment != null) {
                LogDescriptor.write(segment, offset, kindWord, targetWord, value);
                return;
            }
        }
        appendElsewhere(thread, lane, kindWord, targetWord, value);
    }

    /// The first event of a thread, the first in another block, or one of a thread without a lane of its own.
    private void appendElsewhere(Thread thread, Lane lane, long kindWord, long targetWord, long value)
            throws IOException {
        if (!hasFineClock || !(lane.isOwnedBy(thread) || lane.take(thread))) {
            sharedLane.append(kindWord, targetWord, value);
            return;
        }
        long offset = lane.claim();
        if (offset < 0) {
            long block = blocks.claim();
            lane.goOnIn(blocks.made(block), LogDescriptor.headOffset(block));
            offset = lane.claim();
        }
        MemorySegment segment = Objects.requireNonNull(lane.segment());
        LogDescriptor.write(segment, offset, kindWord, targetWord, value);
    }

    boolean isClosed() {
        return closed;
    }

    /// From here on nothing is written.
    ///
    /// @param state {@link LogDescriptor#STATE_CLOSED} or {@link LogDescriptor#STATE_FAILED}
    /// @return whether it was this call that closed it
    boolean close(int state) {
        closed = true;
        segments.close();
        return INT.compareAndSet(head, LogDescriptor.STATE_OFFSET, LogDescriptor.STATE_OPEN, state);
    }
}
