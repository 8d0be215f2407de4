package dev.interleave.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Growing bytes: small numbers take few. A number is written seven bits at a time, lowest first, the eighth bit
/// saying that more follow; a signed one is folded first (0, -1, 1, -2 become 0, 1, 2, 3).
final class PackedOutput {

    private static final int MAX_NUMBER_BYTES = 10;

    private byte[] bytes = new byte[1 << 12];
    private int size;

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    void putByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void putUnsigned(long value) {
        reserve(MAX_NUMBER_BYTES);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void putSigned(long value) {
        putUnsigned((value << 1) ^ (value >> 63));
    }

    /// A text as the number of its UTF-8 bytes and the bytes.
    void putText(String text) {
        String kept = text.length() <= RecordingDescriptor.MAX_TEXT
                ? text
                : text.substring(0, RecordingDescriptor.MAX_TEXT - 1) + "…";
        byte[] encoded = kept.getBytes(StandardCharsets.UTF_8);
        putUnsigned(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    private void reserve(int count) {
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + count, bytes.length * 2));
        }
    }
}
