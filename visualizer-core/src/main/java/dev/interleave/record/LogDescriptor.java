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
///     128  claimed slots 8   (a cache line of its own)
///    4096
///
/// The event files `events-0`, `events-1`, ... are segments of 65,536 slots of 32 bytes:
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
    static final int VERSION = 1;

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
    static final long CLAIMED_OFFSET = 128;

    static final int STATE_OPEN = 0;
    static final int STATE_CLOSED = 1;
    static final int STATE_FAILED = 2;

    static final int SLOT_BYTES = 32;
    static final int SLOT_WORDS = SLOT_BYTES / 8;
    static final int SEGMENT_SHIFT = 16;
    static final int SEGMENT_SLOTS = 1 << SEGMENT_SHIFT;
    static final int SEGMENT_MASK = SEGMENT_SLOTS - 1;
    static final int SEGMENT_BYTES = SEGMENT_SLOTS * SLOT_BYTES;
    static final int MAX_SEGMENTS = 1 << 14;
    static final long MAX_SLOTS = (long) MAX_SEGMENTS << SEGMENT_SHIFT;

    static final long NANOS_OFFSET = 0;
    static final long KIND_WORD_OFFSET = 8;
    static final long TARGET_WORD_OFFSET = 16;
    static final long VALUE_OFFSET = 24;

    /// Ids carry the index of the process that defined them above these bits.
    static final int LOCAL_BITS = 21;

    static final int MAX_LOCAL = (1 << LOCAL_BITS) - 1;
    static final int MAX_PROCESSES = 1 << 10;

    private LogDescriptor() {}

    static int segmentOf(long slot) {
        return (int) (slot >>> SEGMENT_SHIFT);
    }

    /// Offset of the slot in its segment.
    static long offsetOf(long slot) {
        return (slot & SEGMENT_MASK) * SLOT_BYTES;
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

    static long claimed(MemorySegment head) {
        return (long) LONG.getVolatile(head, CLAIMED_OFFSET);
    }

    static int state(MemorySegment head) {
        return (int) INT.getVolatile(head, STATE_OFFSET);
    }
}
