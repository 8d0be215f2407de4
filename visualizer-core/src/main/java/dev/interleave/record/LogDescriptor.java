package dev.interleave.record;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Where everything is in the log of one process. All numbers are little-endian.
///
/// The `head` file, one page; the magic is stored last, so a head without it is not ready yet:
///
///       0  magic 8  "ILEAVLOG"
///       8  version 4         12  process index 4
///      16  operating-system id 8
///      24  clock 4           28  slot bytes 4
///      32  slots a segment 4 36  state 4
///      40  clock pair: nanoTime 8 | wall clock 8 | error 8
///      64  slots a block 4
///     128  claimed blocks 8  (a cache line of its own)
///    4096
///
/// The event files `events-0`, `events-1`, ... are segments of 128 blocks, a block of 512 slots, a slot of 32
/// bytes. The first slot of a block says how many of the others are claimed:
///
///       0                    32         64             16,384
///     +--------------------+----------+----------+---+
///     | claimed 8 | zero   | event 0  | event 1  |...|
///     +--------------------+----------+----------+---+
///
/// `claimed` goes on counting when the block is full, and is {@link #ABANDONED} in a block that stays empty. An
/// event:
///
///      0        8         12      14       16        20       24       32
///     +--------+---------+-------+--------+---------+--------+--------+
///     | nanos  |  actor  | kind  | flags  | target  |  site  | value  |
///     +--------+---------+-------+--------+---------+--------+--------+
///                 one 64-bit word           one 64-bit word
///
/// The word with the kind is stored last, with release; while it is zero the slot is not published.
final class LogDescriptor {

    static final VarHandle LONG =
            ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN).varHandle().withInvokeExactBehavior();
    static final VarHandle INT =
            ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN).varHandle().withInvokeExactBehavior();

    static final long MAGIC = 0x474f_4c56_4145_4c49L;
    static final int VERSION = 2;

    static final int HEAD_BYTES = 4096;
    static final long MAGIC_OFFSET = 0;
    static final long VERSION_OFFSET = 8;
    static final long PROCESS_OFFSET = 12;
    static final long PID_OFFSET = 16;
    static final long CLOCK_OFFSET = 24;
    static final long SLOT_BYTES_OFFSET = 28;
    static final long SEGMENT_SLOTS_OFFSET = 32;
    static final long STATE_OFFSET = 36;
    static final long CLOCK_NANOS_OFFSET = 40;
    static final long CLOCK_WALL_OFFSET = 48;
    static final long CLOCK_ERROR_OFFSET = 56;
    static final long BLOCK_SLOTS_OFFSET = 64;
    static final long CLAIMED_BLOCKS_OFFSET = 128;

    static final int STATE_OPEN = 0;
    static final int STATE_CLOSED = 1;
    static final int STATE_FAILED = 2;

    static final int SLOT_BYTES = 32;
    static final int SEGMENT_SHIFT = 16;
    static final int SEGMENT_SLOTS = 1 << SEGMENT_SHIFT;
    static final int SEGMENT_BYTES = SEGMENT_SLOTS * SLOT_BYTES;
    static final int MAX_SEGMENTS = 1 << 14;

    static final int BLOCK_SHIFT = 9;
    static final int BLOCK_SLOTS = 1 << BLOCK_SHIFT;
    static final int BLOCK_BYTES = BLOCK_SLOTS * SLOT_BYTES;
    /// The first slot of a block is its head.
    static final int BLOCK_EVENTS = BLOCK_SLOTS - 1;

    static final int SEGMENT_BLOCK_SHIFT = SEGMENT_SHIFT - BLOCK_SHIFT;
    static final int SEGMENT_BLOCKS = 1 << SEGMENT_BLOCK_SHIFT;
    static final int SEGMENT_EVENTS = SEGMENT_BLOCKS * BLOCK_EVENTS;
    static final long MAX_BLOCKS = (long) MAX_SEGMENTS << SEGMENT_BLOCK_SHIFT;
    static final long MAX_EVENTS = MAX_BLOCKS * BLOCK_EVENTS;

    /// In the head of a block that was claimed for nothing.
    static final long ABANDONED = Long.MIN_VALUE;

    static final long NANOS_OFFSET = 0;
    static final long KIND_WORD_OFFSET = 8;
    static final long TARGET_WORD_OFFSET = 16;
    static final long VALUE_OFFSET = 24;

    /// Ids carry the index of the process that defined them above these bits.
    static final int LOCAL_BITS = 21;

    static final int MAX_LOCAL = (1 << LOCAL_BITS) - 1;
    static final int MAX_PROCESSES = 1 << 10;

    private LogDescriptor() {}

    static int segmentOf(long block) {
        return (int) (block >>> SEGMENT_BLOCK_SHIFT);
    }

    /// Offset of the block's head in its segment.
    static long headOffset(long block) {
        return (block & (SEGMENT_BLOCKS - 1)) * BLOCK_BYTES;
    }

    /// Offset of an event in its segment.
    ///
    /// @param headOffset {@link #headOffset}
    /// @param index of the event in its block
    static long eventOffset(long headOffset, long index) {
        return headOffset + (index + 1) * SLOT_BYTES;
    }

    /// What orders events of the same time: process, then block, then place in the block.
    static long orderKey(int process, long block, int index) {
        return ((process * MAX_BLOCKS + block) << BLOCK_SHIFT) + index;
    }

    static long kindWord(int actor, int kind, int flags) {
        return (actor & 0xffff_ffffL) | ((long) kind << 32) | ((long) flags << 48);
    }

    static int actorOf(long kindWord) {
        return (int) kindWord;
    }

    static int kindOf(long kindWord) {
        return (int) (kindWord >>> 32) & 0xffff;
    }

    static int flagsOf(long kindWord) {
        return (int) (kindWord >>> 48);
    }

    static long targetWord(int target, int site) {
        return (target & 0xffff_ffffL) | ((long) site << 32);
    }

    static int targetOf(long targetWord) {
        return (int) targetWord;
    }

    static int siteOf(long targetWord) {
        return (int) (targetWord >>> 32);
    }

    static int id(int process, int local) {
        return process << LOCAL_BITS | local;
    }

    static int processOf(int id) {
        return id >>> LOCAL_BITS;
    }

    static int localOf(int id) {
        return id & MAX_LOCAL;
    }

    /// Reads the clock, fills the place of an event, which must be claimed, and publishes it.
    static void write(MemorySegment segment, long offset, long kindWord, long targetWord, long value) {
        LONG.set(segment, offset + NANOS_OFFSET, System.nanoTime());
        LONG.set(segment, offset + TARGET_WORD_OFFSET, targetWord);
        LONG.set(segment, offset + VALUE_OFFSET, value);
        LONG.setRelease(segment, offset + KIND_WORD_OFFSET, kindWord);
    }

    static long claimedBlocks(MemorySegment head) {
        return (long) LONG.getVolatile(head, CLAIMED_BLOCKS_OFFSET);
    }

    /// How many places of a block are claimed; more than {@link #BLOCK_EVENTS} when it is full.
    static long claimedEvents(MemorySegment segment, long headOffset) {
        return (long) LONG.getVolatile(segment, headOffset);
    }

    static int state(MemorySegment head) {
        return (int) INT.getVolatile(head, STATE_OFFSET);
    }
}
