package dev.interleave.app.timeline.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Encodes opaque pixels as PNG: 8 bits a channel, red, green, blue, each row as the difference to
/// the row above.
///
///     signature 8 | IHDR | IDAT | IEND          a chunk is: length 4 | type 4 | data | checksum 4
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int RGB = 2;
    private static final int UP = 2;

    private Png() {}

    static byte[] encode(int[] argb, int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(SIGNATURE);
        writeChunk(out, "IHDR", header(width, height));
        writeChunk(out, "IDAT", rows(argb, width, height));
        writeChunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {BITS, RGB, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] rows(int[] argb, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            byte[] row = new byte[1 + width * 3];
            for (int y = 0; y < height; y++) {
                row[0] = UP;
                for (int x = 0; x < width; x++) {
                    int here = argb[y * width + x];
                    int above = y == 0 ? 0 : argb[(y - 1) * width + x];
                    row[1 + x * 3] = (byte) ((here >> 16) - (above >> 16));
                    row[2 + x * 3] = (byte) ((here >> 8) - (above >> 8));
                    row[3 + x * 3] = (byte) (here - above);
                }
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void writeChunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) checksum.getValue());
    }
}
