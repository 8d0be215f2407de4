package dev.interleave.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads sections, each whole and checked or not at all. Nothing is allocated that the file's own size does not
/// allow.
final class SectionInput implements AutoCloseable {

    /// The file ends, or is damaged, within a section.
    static final class CutShort extends IOException {

        private static final long serialVersionUID = 1;

        CutShort(String message) {
            super(message);
        }
    }

    private final InputStream file;
    private final Inflater inflater = new Inflater(true);
    private long remaining;

    /// @param remaining bytes of the file that are still to be read
    SectionInput(InputStream file, long remaining) {
        this.file = file;
        this.remaining = remaining;
    }

    /// @throws CutShort when there is no whole section here, with the reason: `is cut off`
    Section next() throws IOException {
        byte[] head = read(RecordingDescriptor.SECTION_HEAD_BYTES);
        ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        SectionKind kind = SectionKind.ofCode(fields.getInt());
        int storedBytes = fields.getInt();
        int rawBytes = fields.getInt();
        int entries = fields.getInt();
        int crc = fields.getInt();
        if (kind == null || storedBytes < 0 || !isPossible(rawBytes, storedBytes) || entries < 0) {
            throw new CutShort("is damaged");
        }
        byte[] stored = read(storedBytes);
        CRC32 actual = new CRC32();
        actual.update(head, 0, RecordingDescriptor.SECTION_CRC_OFFSET);
        actual.update(stored);
        if ((int) actual.getValue() != crc) {
            throw new CutShort("is damaged");
        }
        return new Section(kind, entries, new PackedInput(inflate(stored, rawBytes), rawBytes));
    }

    @Override
    public void close() {
        inflater.end();
    }

    private static boolean isPossible(int rawBytes, int storedBytes) {
        return rawBytes >= 0
                && rawBytes <= RecordingDescriptor.MAX_RAW_BYTES
                && rawBytes <= (storedBytes + 1L) * RecordingDescriptor.MAX_RATIO;
    }

    private byte[] read(int count) throws IOException {
        if (count > remaining) {
            throw new CutShort("is cut off");
        }
        byte[] bytes = file.readNBytes(count);
        if (bytes.length < count) {
            throw new CutShort("is cut off");
        }
        remaining -= count;
        return bytes;
    }

    private byte[] inflate(byte[] stored, int rawBytes) throws CutShort {
        byte[] raw = new byte[rawBytes];
        inflater.reset();
        inflater.setInput(stored);
        try {
            int length = 0;
            while (length < rawBytes) {
                int more = inflater.inflate(raw, length, rawBytes - length);
                if (more == 0) {
                    throw new CutShort("is damaged");
                }
                length += more;
            }
            return raw;
        } catch (DataFormatException _) {
            throw new CutShort("is damaged");
        }
    }
}
