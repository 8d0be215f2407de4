package dev.interleave.format;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;

/// Packs a block of events column by column, because equal things beside each other deflate well:
///
///     first event | first nanos | nanos deltas | kinds | flags | actors | targets | sites | values
///
/// A block stands alone: it says which event of the trace it begins with and at which time.
final class EventBlock {

    private EventBlock() {}

    static void write(Trace trace, int first, int end, PackedOutput output) {
        output.putUnsigned(first);
        output.putUnsigned(trace.nanos(first));
        for (int i = first + 1; i < end; i++) {
            output.putUnsigned(trace.nanos(i) - trace.nanos(i - 1));
        }
        for (int i = first; i < end; i++) {
            output.putByte(trace.kindCode(i));
        }
        for (int i = first; i < end; i++) {
            output.putByte(trace.flags(i));
        }
        for (int i = first; i < end; i++) {
            output.putUnsigned(trace.actor(i));
        }
        for (int i = first; i < end; i++) {
            output.putSigned(trace.target(i));
        }
        for (int i = first; i < end; i++) {
            output.putUnsigned(trace.site(i));
        }
        for (int i = first; i < end; i++) {
            output.putSigned(trace.value(i));
        }
    }

    /// Appends the block's events to the trace.
    ///
    /// @param lastNanos time of the event before
    /// @return time of the last event
    /// @throws BadRecording when the block does not continue the trace, or names what does not exist; then the
    ///     trace may have some of the block's events
    static long read(Section section, TraceBuilder trace, EventCheck check, long lastNanos) throws BadRecording {
        Columns columns = new Columns(section.entries());
        columns.read(section.input(), trace.size(), lastNanos);
        columns.append(trace, check);
        return columns.nanos[section.entries() - 1];
    }

    /// The columns of one block while it is read.
    private static final class Columns {

        private final int count;
        private final long[] nanos;
        private final byte[] kinds;
        private final byte[] flags;
        private final int[] actors;
        private final int[] targets;
        private final int[] sites;
        private final long[] values;

        Columns(int count) throws BadRecording {
            if (count == 0 || count > RecordingDescriptor.BLOCK_EVENTS) {
                throw new BadRecording("it has a block of " + count + " events");
            }
            this.count = count;
            nanos = new long[count];
            kinds = new byte[count];
            flags = new byte[count];
            actors = new int[count];
            targets = new int[count];
            sites = new int[count];
            values = new long[count];
        }

        void read(PackedInput input, int expectedFirst, long lastNanos) throws BadRecording {
            long first = input.getUnsigned();
            if (first != expectedFirst) {
                throw new BadRecording("event " + first + " follows event " + (expectedFirst - 1));
            }
            nanos[0] = input.getUnsigned();
            for (int i = 1; i < count; i++) {
                nanos[i] = nanos[i - 1] + input.getUnsigned();
            }
            requireOrder(lastNanos);
            for (int i = 0; i < count; i++) {
                kinds[i] = (byte) input.getByte();
            }
            for (int i = 0; i < count; i++) {
                flags[i] = (byte) input.getByte();
            }
            for (int i = 0; i < count; i++) {
                actors[i] = input.getIndex(Integer.MAX_VALUE, "actor");
            }
            for (int i = 0; i < count; i++) {
                targets[i] = input.getInt();
            }
            for (int i = 0; i < count; i++) {
                sites[i] = input.getIndex(Integer.MAX_VALUE, "source line");
            }
            for (int i = 0; i < count; i++) {
                values[i] = input.getSigned();
            }
            if (!input.isAtEnd()) {
                throw new BadRecording("it has a block that is too long");
            }
        }

        void append(TraceBuilder trace, EventCheck check) throws BadRecording {
            for (int i = 0; i < count; i++) {
                EventKind kind = EventKind.ofCode(kinds[i]);
                if (kind == null || !check.isValid(kind, actors[i], flags[i], targets[i], sites[i], values[i])) {
                    throw new BadRecording("event " + trace.size() + " names what does not exist");
                }
                trace.append(nanos[i], actors[i], kinds[i], flags[i], targets[i], sites[i], values[i]);
            }
        }

        private void requireOrder(long lastNanos) throws BadRecording {
            long before = lastNanos;
            for (int i = 0; i < count; i++) {
                if (nanos[i] < before) {
                    throw new BadRecording("its time goes backwards");
                }
                before = nanos[i];
            }
        }
    }
}
