package dev.interleave.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes sections: deflates, checks, frames.
final class SectionOutput implements AutoCloseable {

    private static final int LEVEL = 4;

    private final OutputStream file;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final ByteBuffer head =
            ByteBuffer.allocate(RecordingDescriptor.SECTION_HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private byte[] stored = new byte[1 << 12];

    SectionOutput(OutputStream file) {
        this.file = file;
    }

    void write(SectionKind kind, int entries, PackedOutput content) throws IOException {
        int length = deflate(content);
        head.clear().putInt(kind.code()).putInt(length).putInt(content.size()).putInt(entries);
        CRC32 crc = new CRC32();
        crc.update(head.array(), 0, RecordingDescriptor.SECTION_CRC_OFFSET);
        crc.update(stored, 0, length);
        head.putInt((int) crc.getValue());
        file.write(head.array());
        file.write(stored, 0, length);
    }

    @Override
    public void close() {
        deflater.end();
    }

    private int deflate(PackedOutput content) {
        deflater.reset();
        deflater.setInput(content.bytes(), 0, content.size());
        deflater.finish();
        int length = 0;
        while (!deflater.finished()) {
            if (length == stored.length) {
                stored = Arrays.copyOf(stored, length * 2);
            }
            length += deflater.deflate(stored, length, stored.length - length);
        }
        return length;
    }
}
