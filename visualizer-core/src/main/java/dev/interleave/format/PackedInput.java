package dev.interleave.format;

import java.nio.charset.StandardCharsets;

/// Reads what {@link PackedOutput} wrote, and never beyond its end.
final class PackedInput {

    private final byte[] bytes;
    private final int end;
    private int position;

    PackedInput(byte[] bytes, int length) {
        this.bytes = bytes;
        this.end = length;
    }

    int size() {
        return end;
    }

    boolean isAtEnd() {
        return position == end;
    }

    int getByte() throws BadRecording {
        if (position == end) {
            throw tooShort();
        }
        return bytes[position++];
    }

    long getUnsigned() throws BadRecording {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = getByte();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new BadRecording("it has a number of more than 64 bits");
    }

    long getSigned() throws BadRecording {
        long folded = getUnsigned();
        return (folded >>> 1) ^ -(folded & 1);
    }

    /// A number from 0 to `limit`, the limit not included.
    int getIndex(int limit, String what) throws BadRecording {
        long value = getUnsigned();
        if (value < 0 || value >= limit) {
            throw new BadRecording("it names " + what + " " + value + " of " + limit);
        }
        return (int) value;
    }

    /// As {@link #getIndex}, or -1.
    int getIndexOrNone(int limit, String what) throws BadRecording {
        long value = getSigned();
        if (value < -1 || value >= limit) {
            throw new BadRecording("it names " + what + " " + value + " of " + limit);
        }
        return (int) value;
    }

    int getInt() throws BadRecording {
        long value = getSigned();
        if (value != (int) value) {
            throw new BadRecording("it has the number " + value + " where only small ones make sense");
        }
        return (int) value;
    }

    String getText() throws BadRecording {
        long length = getUnsigned();
        if (length < 0 || length > end - position) {
            throw tooShort();
        }
        String text = new String(bytes, position, (int) length, StandardCharsets.UTF_8);
        position += (int) length;
        return text;
    }

    private static BadRecording tooShort() {
        return new BadRecording("one of its sections is too short");
    }
}
